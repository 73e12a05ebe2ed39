package org.lexloci.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.source.Trees.problems;
import static org.lexloci.source.Trees.root;
import static org.lexloci.source.Trees.shape;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.NullNode;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.Problems;
import org.lexloci.source.Trees;
import org.lexloci.source.parser.StringInterner;

class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "on", "y", "true", "1.10", "0123", "0x10", "1e9", "12:30:45", "2026-01-01"})
  void a_plain_scalar_stays_the_text_it_is_written_as(String text) {
    assertThat(shape(root("a.yaml", "a: " + text))).isEqualTo("{a: " + text + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void a_plain_null_is_nothing(String text) {
    assertThat(shape(root("a.yaml", "a: " + text))).isEqualTo("{a: null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'null'", "\"null\"", "!!str null", "|-\n  null", ">-\n  null"})
  void text_that_says_it_is_text_is_quoted(String text) {
    assertThat(shape(root("a.yaml", "a: " + text))).isEqualTo("{a: 'null'}");
  }

  @Test
  void a_value_left_out_is_where_it_would_have_stood() {
    MappingNode root = (MappingNode) root("a.yaml", "a:\nb: 1\n");

    assertThat(root.get("a")).contains(new NullNode(new Position("a.yaml", 1, 3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{<<: *a, e: f}        | {e: f, b: c}",
        "{b: own, <<: *a}      | {b: own}",
        "{<<: [*a, {b: x, g: h}]} | {b: c, g: h}",
        "{!!merge <<: *a}      | {b: c}",
        "{<<: {i: j}}          | {i: j}",
        "{<<: []}              | {}",
        "{<<: {<<: *a}}        | {b: c}",
        "{<<: x}               | {<<: x}",
        "{<<: [*a, x]}         | {<<: [{b: c}, x]}",
      })
  void a_merge_key_stands_for_entries_that_its_mapping_does_not_state(String text, String merged) {
    String shape = shape(readAny("d: [&a {b: c}, " + text + "]\n").root());

    assertThat(shape).isEqualTo("{d: [{b: c}, " + merged + "]}");
  }

  @Test
  void what_is_merged_stands_where_its_anchor_does() {
    MappingNode root = (MappingNode) readAny("a: &a\n  b: c\nd:\n  <<: *a\n").root();

    assertThat(((MappingNode) root.get("d").orElseThrow()).get("b").orElseThrow().at())
        .extracting(Position::line)
        .isEqualTo(2);
  }

  @Test
  void documents_of_ours_say_everything_in_its_place() {
    assertThat(problems("a.yaml", "a: &a {b: c}\nd:\n  <<: *a\n"))
        .containsExactly("a.yaml:3:3: merge key `<<` is not accepted; write out what it adds");
  }

  @Test
  void two_merge_keys_are_one_too_many() {
    assertThat(readAny("a: &a {b: c}\nd: {<<: *a, <<: {e: f}}\n").problems(Oddity.Kind.DOUBLE))
        .extracting(Problem::toString)
        .containsExactly("a.yaml:2:13: duplicate key `<<`, first at 2:5");
  }

  @Test
  void many_oddities_of_one_kind_hide_no_other() {
    String many = "t:\n" + "- !Ref a\n".repeat(500) + "a: b\na: c\n";

    assertThat(readAny(many).problems(Oddity.Kind.DOUBLE)).hasSize(1);
  }

  private static Document readAny(String text) {
    Problems problems = new Problems();
    return new YamlReader("a.yaml", text, Limits.DEFAULT, problems, new StringInterner())
        .read()
        .get(0);
  }

  @Test
  void an_alias_stands_for_the_last_value_of_that_name() {
    assertThat(shape(root("a.yaml", "[&a x, *a, &a y, *a]"))).isEqualTo("[x, x, y, y]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a [*a]", "a: &a {b: {c: *a}}", "&a\n? *a\n: x", "- &a b\n- &a [*a]"})
  void a_cycle_is_refused(String text) {
    assertThat(problems("a.yaml", text))
        .singleElement()
        .asString()
        .endsWith("inside what it names");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1",
        "0x1F",
        "0o17",
        "1.5",
        "1e3",
        ".inf",
        "1_000",
        "12:30",
        "true",
        "No",
        "off",
        "~",
        "null",
        "2026-01-01",
        "2026-01-01T10:00:00Z"
      })
  void a_key_that_yaml_would_type_is_refused(String key) {
    assertThat(problems("a.yaml", key + ": x"))
        .containsExactly("a.yaml:1:1: key `" + key + "` is not text; put it in quotes");
    assertThat(shape(root("a.yaml", "'" + key + "': x"))).isEqualTo("{" + key + ": x}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "1a",
        "1.2.3",
        "10.0.0.1",
        "10.0.0.1:80",
        "8080:80",
        "-",
        "a-1",
        "v1",
        "none",
        "<<",
        "=",
        "2026-01",
        "2026-01-01-draft",
        "gpt-4.1",
        "0b2",
        "..",
        "+"
      })
  void a_key_that_only_looks_like_a_number_is_text(String key) {
    assertThat(shape(root("a.yaml", key + ": x"))).isEqualTo("{" + key + ": x}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"? [a]\n: b", "? {a: b}\n: c", "a: &a x\n*a : b", "{[a]: b}"})
  void a_key_that_is_not_a_scalar_is_refused(String text) {
    assertThat(problems("a.yaml", text))
        .singleElement()
        .asString()
        .endsWith("key is not text; it is an alias, a list or a mapping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!!int 1", "!!str [a]", "!!map {a: b}", "! a", "!Ref a", "!<x> a", "!!null ''"})
  void any_tag_but_text_is_refused(String text) {
    assertThat(problems("a.yaml", "a: " + text))
        .singleElement()
        .asString()
        .startsWith("a.yaml:1:4: tag `")
        .endsWith("` is not accepted; write the plain value");
  }

  @Test
  void a_tag_makes_no_object() {
    String tag = "!!" + Gadget.class.getName();

    problems("a.yaml", "- " + tag + " []\n- " + tag + " x\n- " + tag + " {a: b}\n");

    assertThat(Gadget.MADE).hasValue(0);
  }

  /** Counts how often somebody makes one. */
  public static final class Gadget {
    static final AtomicInteger MADE = new AtomicInteger();

    /** Is what a parser that trusts tags would call. */
    public Gadget() {
      MADE.incrementAndGet();
    }
  }

  @Test
  void all_problems_of_a_file_come_at_once() {
    assertThat(problems("a.yaml", "a: !x b\na: c\n---\n1: d\n"))
        .containsExactly(
            "a.yaml:1:4: tag `!x` is not accepted; write the plain value",
            "a.yaml:2:1: duplicate key `a`, first at 1:1",
            "a.yaml:4:1: key `1` is not text; put it in quotes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '^',
      value = {
        "a: [b @ 1:4: `[` is never closed",
        "a: {b @ 1:4: `{` is never closed",
        "a: \"b @ 1:4: `\"` is never closed",
        "a: 'b @ 1:4: `'` is never closed",
        "a: 'b\\n---\\nc: d' @ 1:4: `'` is never closed",
        "a: b: c @ 1:5: `:` is not allowed here; put the value in quotes or start a new line",
        "a: %b @ 1:4: `%` cannot start a value; put the value in quotes",
        "a: \"\\q\" @ 1:6: this escape does not stand for a character",
        "a: [b}] @ 1:6: `,` or `]` is missing",
        "a: b\\n  c: d @ 2:4: `:` is not allowed here; put the value in quotes or start a new line",
        "a:\\n  b: c\\n d: e @ 3:2: wrong indentation, or something is left over after a value",
        "a: b\\nc\\n @ 3:1: `:` is missing after a key, or the key is too long",
        "a: - b @ 1:4: `-` is not allowed here; start a new line",
        "a:\\tb @ 1:3: tab where a space is needed",
        "a:\\n\\tb: c @ 2:1: tab used for indentation",
        "a: \"\\UFFFFFFFF\" @ 1:7: this escape does not stand for a character",
        "a: \"\\U00110000\" @ 1:7: this escape does not stand for a character",
        "a: \"\\ud800\" @ 1:4: half a character (lone surrogate) `\\ud800`",
      })
  void broken_yaml_is_explained_at_its_cause(String escaped, String problem) {
    String text = escaped.replace("\\n", "\n").replace("\\t", "\t");

    assertThat(problems("a.yaml", text)).containsExactly("a.yaml:" + problem);
  }

  @Test
  void a_template_that_does_not_parse_is_called_one() {
    String message = "this is a template; run `helm template` first";

    assertThat(problems("a.yaml", "a: {{ .x }}")).containsExactly("a.yaml:1:4: " + message);
    assertThat(problems("a.yaml", "{{- if .x }}\na: b\n{{- end }}\n"))
        .containsExactly("a.yaml:1:1: " + message);
    assertThat(problems("a.json", "{\"a\": {{ x }}}")).containsExactly("a.json:1:7: " + message);
  }

  @Test
  void braces_that_parse_are_only_text() {
    assertThat(shape(root("a.yaml", "a: '{{ x }}'\nb: ${{ y }}")))
        .isEqualTo("{a: '{{ x }}', b: ${{ y }}}");
    assertThat(problems("a.yaml", "a: '{{ x }}'\na: b"))
        .containsExactly("a.yaml:2:1: duplicate key `a`, first at 1:1");
    assertThat(problems("a.yaml", "a: ${{ y }}\nb: ["))
        .containsExactly("a.yaml:2:5: a bracket is never closed");
  }

  @Test
  void null_documents_are_dropped() {
    FileDocuments reading =
        Trees.read("a.yaml", "---\n# header\n---\na: b\n---\n~\n---\nc: d\n...\n---\n");

    assertThat(reading.documents())
        .extracting(document -> shape(document.root()))
        .containsExactly("{a: b}", "{c: d}");
  }

  @Test
  void nothing_is_a_problem() {
    assertThat(problems("a.yaml", ""))
        .containsExactly("a.yaml: nothing to check: the file is empty");
    assertThat(problems("a.json", " \n"))
        .containsExactly("a.json: nothing to check: the file is empty");
    assertThat(problems("a.yaml", "---\n---\n"))
        .containsExactly("a.yaml: nothing to check: the file has no content");
    assertThat(problems("a.json", "null"))
        .containsExactly("a.json: nothing to check: the file has no content");
  }
}
