package org.lexloci.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.source.Trees.problems;
import static org.lexloci.source.Trees.root;
import static org.lexloci.source.Trees.shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void numbers_and_booleans_stay_the_text_they_are_written_as() {
    assertThat(shape(root("a.json", "[1.10, -0, 1e1000000000, true, null, \"true\", \"\\u0061\"]")))
        .isEqualTo("[1.10, -0, 1e1000000000, true, null, 'true', 'a']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '^',
      value = {
        "{\"a\":1,} @ 1:8: trailing comma before `}`",
        "[1, ] @ 1:5: trailing comma before `]`",
        "[1, // x @ 1:5: comments are not allowed in JSON",
        "# x @ 1:1: comments are not allowed in JSON",
        "{'a':1} @ 1:2: single quotes are not allowed in JSON",
        "{\"a\" @ 1:5: the file ends too early",
        "[\"a @ 1:4: the file ends too early",
        "{\"a\":1,\"a\":2} @ 1:8: duplicate key `a`, first at 1:2",
        "{\"a\":1,\"\\u0061\":2} @ 1:8: duplicate key `a`, first at 1:2",
        "[1] [2] @ 1:5: more than one JSON value in the file",
        "[1] x @ 1:5: more than one JSON value in the file",
        "[1]] @ 1:4: more than one JSON value in the file",
        "[nan] @ 1:2: unexpected `nan`; this is not JSON",
        "[NaN] @ 1:2: unexpected `NaN`; this is not JSON",
        "[truex] @ 1:2: unexpected `truex`; this is not JSON",
        "[01] @ 1:2: `01` is not a number in JSON",
        "[1.] @ 1:2: `1.` is not a number in JSON",
        "[+1] @ 1:2: `+1` is not a number in JSON",
        "[\"\\x\"] @ 1:3: this escape does not stand for a character",
        "[\"\\u12\"] @ 1:3: this escape does not stand for a character",
        "{a:1} @ 1:2: unexpected `a`; this is not JSON",
        "{\"a\":\"\\ud800\"} @ 1:6: half a character (lone surrogate) `\\ud800`",
        "{\"\\udc00\":1} @ 1:3: this escape does not stand for a character",
      })
  void broken_json_is_explained_at_its_cause(String text, String problem) {
    assertThat(problems("a.json", text)).containsExactly("a.json:" + problem);
  }

  @Test
  void a_raw_line_break_in_text_is_refused() {
    assertThat(problems("a.json", "[\"a\nb\"]"))
        .containsExactly("a.json:1:4: raw `\\n` in quoted text; write it as an escape");
  }

  @Test
  void a_name_that_ends_in_json_is_json_in_any_case() {
    assertThat(problems("A.JSON", "[1,]")).containsExactly("A.JSON:1:4: trailing comma before `]`");
    assertThat(shape(root("a.yaml", "[1,]"))).isEqualTo("[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"apiVersion: v1", "---\na: b", "# x\na: b", "- a: b"})
  void yaml_under_a_name_of_json_is_called_that(String text) {
    boolean isMapping = !text.startsWith("-") || text.startsWith("---");

    assertThat(problems("a.json", text).get(0).contains("this is YAML")).isEqualTo(isMapping);
  }

  @Test
  void a_name_without_a_known_ending_is_read_by_its_first_characters() {
    assertThat(problems("<stdin>", "{\"a\": 1,}"))
        .containsExactly("<stdin>:1:9: trailing comma before `}`");
    assertThat(shape(root("<stdin>", "{a: 1,}"))).isEqualTo("{a: 1}");
    assertThat(shape(root("<stdin>", "a: 1"))).isEqualTo("{a: 1}");
    assertThat(shape(root("plan", "[{\"a\": 1}]"))).isEqualTo("[{a: 1}]");
    assertThat(problems("<stdin>", "{{ x }}"))
        .containsExactly("<stdin>:1:1: this is a template; run `helm template` first");
  }
}
