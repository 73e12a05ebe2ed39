package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.source.Trees.problems;
import static org.lexloci.source.Trees.root;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.source.reader.DocumentReader;

@Tag("exhaustive")
class BigInputTest {

  @Test
  void two_hundred_thousand_brackets_are_refused_at_the_limit() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(problems("a.json", deep)).containsExactly("a.json:1:51: nested more than 50 deep");
    assertThat(problems("a.yaml", deep)).containsExactly("a.yaml:1:51: nested more than 50 deep");
  }

  @Test
  void unclosed_objects_are_refused_at_the_limit_before_their_end_is_missed() {
    assertThat(problems("a.json", "{\"a\":".repeat(100_000)))
        .containsExactly("a.json:1:251: nested more than 50 deep");
  }

  @Test
  void block_lists_are_as_deep_as_flow_lists() {
    assertThat(problems("a.yaml", "- ".repeat(100_000)))
        .containsExactly("a.yaml:1:101: nested more than 50 deep");
  }

  @Test
  void the_deepest_tree_allowed_is_read() {
    String deep = "[".repeat(50) + "]".repeat(50);

    assertThat(root("a.json", deep)).isInstanceOf(SequenceNode.class);
    assertThat(root("a.yaml", deep)).isInstanceOf(SequenceNode.class);
  }

  @Test
  void a_huge_number_stays_text() {
    String digits = "1" + "0".repeat(100_000);

    Node root = root("a.json", "{\"n\":" + digits + "}");

    assertThat(Trees.shape(root)).isEqualTo("{n: " + digits + "}");
  }

  @Test
  void a_message_never_prints_a_long_key_whole() {
    String key = "k".repeat(100_000);

    assertThat(problems("a.yaml", "{\"" + key + "\": 1, \"" + key + "\": 2}").get(0))
        .hasSizeLessThan(200);
    assertThat(problems("a.json", "{\"" + key + "\": 1, \"" + key + "\": 2}").get(0))
        .isEqualTo("a.json:1:100009: duplicate key `" + "k".repeat(80) + "…`, first at 1:2");
    assertThat(problems("a.yaml", key + ": 1").get(0)).hasSizeLessThan(200);
  }

  @Test
  void sixty_thousand_keys_are_read_in_their_order() {
    StringBuilder json = new StringBuilder("{\"k0\":0");
    for (int i = 1; i < 60_000; i++) {
      json.append(",\"k").append(i).append("\":").append(i);
    }

    MappingNode root = (MappingNode) root("a.json", json.append('}').toString());

    assertThat(root.entries()).hasSize(60_000);
    assertThat(root.entries().get(59_999).key()).isEqualTo("k59999");
  }

  @Test
  void a_long_scalar_is_read_whole() {
    String name = "a".repeat(2_000_000) + "!";

    assertThat(root("a.yaml", "name: \"" + name + "\""))
        .isEqualTo(
            new MappingNode(
                new Position("a.yaml", 1, 1),
                java.util.List.of(
                    new MappingNode.Entry(
                        "name",
                        new Position("a.yaml", 1, 1),
                        new ScalarNode(new Position("a.yaml", 1, 7, 1, 2_000_010), name, true)))));
  }

  @Test
  void four_megabytes_of_valid_list_are_read_to_the_last_item() {
    String item = "- metadata:\n    name: deployment\n  spec: {replicas: 3}\n";

    SequenceNode root = (SequenceNode) root("a.yaml", item.repeat(80_000) + "- last\n");

    assertThat(root.items()).hasSize(80_001);
    assertThat(root.items().get(80_000))
        .hasToString("ScalarNode[at=a.yaml:240001:3, text=last, quoted=false]");
  }

  @Test
  void bytes_over_the_limit_are_refused_unread() {
    byte[] bytes = new byte[(16 << 20) + 1];

    FileDocuments reading = new DocumentReader(Limits.DEFAULT).read("a.yaml", bytes);

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml: 16.1 MiB is over the limit of 16 MiB; split it, or leave it out of a walk by"
                + " `exclude` in `lexloci.yaml`");
  }

  @Test
  void two_hundred_thousand_documents_are_refused() {
    assertThat(problems("a.yaml", "---\na: b\n".repeat(200_000)))
        .containsExactly("a.yaml:20001:1: more than 10000 documents in the file");
  }

  @Test
  void values_are_counted_after_aliases_are_followed() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      yaml.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }

    assertThat(problems("a.yaml", yaml.toString()).get(0))
        .isEqualTo("a.yaml:18:12: more than 2000000 values in the file");
  }

  @Test
  void aliases_of_collections_are_counted_in_each_document() {
    String fifty = "a: &a [x]\nb: [" + "*a, ".repeat(49) + "*a]\n";

    assertThat(Trees.read("a.yaml", fifty + "---\n" + fifty).documents()).hasSize(2);
    assertThat(problems("a.yaml", fifty + "c: *a\n"))
        .containsExactly("a.yaml:3:4: more than 50 aliases in the document");
  }

  @Test
  void depth_is_measured_after_aliases_are_followed() {
    String deep = "a: &a " + "[".repeat(40) + "]".repeat(40) + "\nb: ";

    assertThat(problems("a.yaml", deep + "[".repeat(10) + "*a" + "]".repeat(10)))
        .containsExactly("a.yaml:2:14: nested more than 50 deep");
    assertThat(root("a.yaml", deep + "[".repeat(9) + "*a" + "]".repeat(9))).isNotNull();
  }

  @Test
  void problems_end_after_twenty() {
    String tags = "- !x a\n".repeat(100);

    assertThat(problems("a.yaml", tags))
        .hasSize(21)
        .last()
        .isEqualTo("a.yaml:21:3: more than 20 problems; the rest is not read");
  }
}
