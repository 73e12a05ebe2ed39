package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.reader.DocumentReader;

/** Reads strings and writes trees down without their positions. */
public final class Trees {

  private Trees() {}

  public static FileDocuments read(String name, String text) {
    return new DocumentReader(Limits.DEFAULT).read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Node root(String name, String text) {
    FileDocuments reading = read(name, text);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.documents()).hasSize(1);
    return reading.documents().get(0).root();
  }

  public static List<String> problems(String name, String text) {
    FileDocuments reading = read(name, text);

    assertThat(reading.documents()).isEmpty();
    return reading.problems().stream().map(Problem::toString).toList();
  }

  /** Writes {@code {key: 'quoted', other: [plain, null]}}. */
  public static String shape(Node node) {
    List<String> parts = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        parts.add(entry.key() + ": " + shape(entry.value()));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        parts.add(shape(item));
      }
      return "[" + String.join(", ", parts) + "]";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.quoted() ? "'" + scalar.text() + "'" : scalar.text();
    }
    return "null";
  }
}
