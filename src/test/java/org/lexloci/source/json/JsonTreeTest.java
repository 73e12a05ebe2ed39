package org.lexloci.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.source.Trees.root;
import static org.lexloci.source.Trees.shape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.Node;

class JsonTreeTest {

  private static final String YAML =
      """
      apiVersion: lexloci.dev/v1
      spec: &spec
        "with \\"quotes\\"": "\\e[1m\\n\\u2028 😀"
        version: 1.10
        octal: 0123
        date: 2026-01-01
        openWeights: true
        legacy: no
        nothing:
        empty: ""
        list: [1, "1", -2.5e3, {}, [], ~]
        words: |
          two
          lines
      again: *spec
      """;

  @Test
  void a_tree_reads_back_as_it_was_but_for_the_quotes_of_words() throws IOException {
    String written = json(root("a.yaml", YAML));

    assertThat(shape(root("a.json", written)).replace("'", ""))
        .isEqualTo(shape(root("a.yaml", YAML)).replace("'", ""));
    assertThat(json(root("a.json", written))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "0", "-0", "12", "1.10", "1e9", "1.5E-3", "-2.0"})
  void what_json_can_write_unquoted_stays_unquoted(String text) throws IOException {
    assertThat(json(root("a.yaml", text))).isEqualTo(text);
    assertThat(json(root("a.yaml", "'" + text + "'"))).isEqualTo("\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "True", "0123", "+1", ".5", "1.", "0x10", "1e", "-x", "1_000", "NaN"})
  void everything_else_becomes_text(String text) throws IOException {
    assertThat(json(root("a.yaml", text))).isEqualTo("\"" + text + "\"");
  }

  @Test
  void nothing_becomes_null() throws IOException {
    assertThat(json(root("a.yaml", "a: ~"))).isEqualTo("{\"a\":null}");
  }

  private static String json(Node node) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonTree.write(node, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
