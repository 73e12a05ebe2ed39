package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lexloci.source.parser.StringInterner;
import org.lexloci.source.yaml.YamlReader;
import org.yaml.snakeyaml.Yaml;

/** Merge keys come to what the library of another author makes of them. */
class MergeKeysTest {

  private static final int TEXTS = 2_000;
  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

  @Test
  void mappings_that_merge_others_hold_what_another_library_says() {
    for (int seed = 1; seed <= TEXTS; seed++) {
      String text = text(new Random(seed));
      Document read =
          new YamlReader("a.yaml", text, Limits.DEFAULT, new Problems(), new StringInterner())
              .read()
              .get(0);

      assertThat(value(read.root()))
          .as("seed %d:%n%s", seed, text)
          .isEqualTo(new Yaml().<Object>load(text));
    }
  }

  /** Writes mappings of which each may merge those before it, or one of its own. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      List<String> entries = new ArrayList<>();
      for (String key : KEYS) {
        if (random.nextInt(3) == 0) {
          entries.add(key + ": \"" + i + key + "\"");
        }
      }
      if (i > 0 && random.nextInt(4) > 0) {
        entries.add(random.nextInt(entries.size() + 1), "<<: " + merged(random, i));
      }
      text.append("- &m").append(i).append(" {").append(String.join(", ", entries)).append("}\n");
    }
    return text.toString();
  }

  private static String merged(Random random, int before) {
    if (random.nextInt(4) == 0) {
      return "{a: \"own\", <<: *m" + random.nextInt(before) + "}";
    }
    if (random.nextBoolean()) {
      return "*m" + random.nextInt(before);
    }
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(n -> "*m" + random.nextInt(before))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Object value(Node node) {
    if (node instanceof SequenceNode list) {
      return list.items().stream().map(MergeKeysTest::value).toList();
    }
    if (node instanceof MappingNode mapping) {
      Map<String, Object> values = new HashMap<>();
      mapping.entries().forEach(entry -> values.put(entry.key(), value(entry.value())));
      return values;
    }
    return ((ScalarNode) node).text();
  }
}
