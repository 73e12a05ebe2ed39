package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.source.Trees.root;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.reader.DocumentReader;

class PositionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void any_line_end_counts_once(String end) {
    String yaml = String.join(end, "a: b", "", "c:", "  - d", "  - {e: f}", "");
    String json =
        String.join(end, "{\"a\": \"b\",", "", "\"c\": [", "  \"d\",", "  {\"e\":\"f\"}]}", "");

    assertThat(places(root("a.yaml", yaml)))
        .containsExactly("1:1", "a 1:1", "1:4", "c 3:1", "4:3", "4:5", "5:5", "e 5:6", "5:9");
    assertThat(places(root("a.json", json)))
        .containsExactly("1:1", "a 1:2", "1:7", "c 3:1", "3:6", "4:3", "5:3", "e 5:4", "5:8");
  }

  @Test
  void a_column_counts_code_points() {
    assertThat(places(root("a.yaml", "{😀😀: é, b: c}")))
        .containsExactly("1:1", "😀😀 1:2", "1:6", "b 1:9", "1:12");
    assertThat(places(root("a.json", "{\"😀😀\":\"é\", \"b\": \"c\"}")))
        .containsExactly("1:1", "😀😀 1:2", "1:7", "b 1:12", "1:17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_byte_order_mark_takes_no_column(String charset) {
    byte[] yaml = "\uFEFFa: 😀\nb: c".getBytes(Charset.forName(charset));
    byte[] json = "\uFEFF{\"a\": \"😀\"}".getBytes(Charset.forName(charset));

    DocumentReader reader = new DocumentReader(Limits.DEFAULT);

    assertThat(places(reader.read("a.yaml", yaml).documents().get(0).root()))
        .containsExactly("1:1", "a 1:1", "1:4", "b 2:1", "2:4");
    assertThat(places(reader.read("a.json", json).documents().get(0).root()))
        .containsExactly("1:1", "a 1:2", "1:7");
  }

  @Test
  void positions_hold_beyond_the_buffers_of_a_parser() {
    String padding = " ".repeat(70_000);

    assertThat(places(root("a.json", "{" + padding + "\"a\":\n" + padding + "[1]}")))
        .containsExactly("1:1", "a 1:70002", "2:70001", "2:70002");
  }

  @Test
  void text_ends_behind_its_last_character() {
    String yaml = "{é: 😀x  , 'b': \"c\\t\", d: [e , 7]}";
    String json = "{\"é\": \"😀x\"  , \"b\": \"c\\t\", \"d\": [\"e\" , 17, true , 4.0e1]}";

    assertThat(ends(root("a.yaml", yaml))).containsExactly("1:7", "1:21", "1:28", "1:32");
    assertThat(ends(root("a.json", json)))
        .containsExactly("1:11", "1:25", "1:36", "1:41", "1:47", "1:55");
    assertThat(ends(root("a.yaml", "a: b # c\nd: e\n  f\ng: |\n  h\ni: j")))
        .containsExactly("1:5", "3:4", "6:1", "6:5");
  }

  @Test
  void a_position_is_written_as_compilers_do() {
    assertThat(new Position("a/b.yaml", 7, 15)).hasToString("a/b.yaml:7:15");
    assertThat(Position.whole("a/b.yaml")).hasToString("a/b.yaml");
    assertThat(new Problem(new Position("a", 1, 2), "wrong")).hasToString("a:1:2: wrong");
  }

  @Test
  void positions_sort_by_file_line_and_column_as_numbers() {
    List<Position> positions =
        new ArrayList<>(
            List.of(
                new Position("b", 1, 1),
                new Position("a", 10, 1),
                new Position("a", 9, 10),
                new Position("a", 9, 9),
                Position.whole("a")));

    positions.sort(null);

    assertThat(positions)
        .extracting(Position::toString)
        .containsExactly("a", "a:9:9", "a:9:10", "a:10:1", "b:1:1");
  }

  private static List<String> ends(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream().flatMap(e -> ends(e.value()).stream()).toList();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream().flatMap(i -> ends(i).stream()).toList();
    }
    return List.of(node.at().endLine() + ":" + node.at().endColumn());
  }

  private static List<String> places(Node node) {
    List<String> places = new ArrayList<>();
    places.add(node.at().line() + ":" + node.at().column());
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        places.add(entry.key() + " " + entry.keyAt().line() + ":" + entry.keyAt().column());
        places.addAll(places(entry.value()));
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> places.addAll(places(item)));
    }
    return places;
  }
}
