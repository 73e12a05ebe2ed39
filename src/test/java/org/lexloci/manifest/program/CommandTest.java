package org.lexloci.manifest.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

class CommandTest {

  private static final Position AT = new Position("a.sh", 1, 1);

  private static ScalarNode text(String text) {
    return new ScalarNode(AT, text, true);
  }

  /** Writes the words of each command with one space between, and each command in brackets. */
  private static String read(Node node) {
    Command command = new Command();
    command.set("SET", "value");
    command.read(node, Path.ROOT);
    return command.commands().stream()
        .map(words -> words.stream().map(Command.Word::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("] [", "[", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      quoteCharacter = '^',
      textBlock =
          """
          one                              --> [one]
          one two  three                   --> [one two three]
          one; two && three || four | five & six --> [one] [two] [three] [four] [five] [six]
          (one two) three                  --> [one two] [three]
          "one two" 'three four'           --> [one two three four]
          a"b"c d'e'                       --> [abc de]
          one "$SET" ${SET} $(SET)         --> [one value value value]
          one ${NONE:-other} ${NONE-more} ${SET:-x} --> [one other more value]
          one $NONE ${NONE} $(NONE)        --> [one $NONE ${NONE} $(NONE)]
          one ${NONE:=other} ${NONE=more} ${SET:=x} --> [one other more value]
          one ${NONE:+other} ${SET:+other} ${SET+} --> [one other other ]
          one ${NONE?other} ${SET:?other}  --> [one ${NONE?other} value]
          A=b one $A                       --> [one b]
          export A=b; one $A               --> [export] [one b]
          sh -c A=b; one $A                --> [sh -c] [one b]
          one A=b $A                       --> [one A=b $A]
          A=$SET-x one $A                  --> [one value-x]
          one $(two three)                 --> [one $] [two three]
          one $(two                        --> [one $] [two]
          one two) $(SET) (SET)            --> [one two] [value] [SET]
          one $(SET$(SET))                 --> [one $] [SETvalue]
          one 'a;b' c                      --> [one a;b c]
          """)
  void a_script_is_its_commands_with_what_they_are_given(String script, String commands) {
    assertThat(read(text(script))).isEqualTo(commands);
  }

  @Test
  void lines_end_commands_unless_they_go_on() {
    assertThat(read(text("one\ntwo \\\n three\r\nfour\\\r\n five")))
        .isEqualTo("[one] [two three] [four five]");
  }

  @Test
  void a_list_is_one_command_and_what_is_not_told_keeps_its_place() {
    SequenceNode list =
        new SequenceNode(
            AT,
            List.of(
                text("one"),
                new HiddenNode(AT, "secret"),
                new HiddenNode(AT, "secret", text("alone")),
                new HiddenNode(AT, "secret", text("two three; four")),
                text("{\"a\": \"b c\"}"),
                new SequenceNode(AT, List.of(text("passed over")))));

    assertThat(read(list)).isEqualTo("[one $(…) $(…) two three] [four {a: b c}]");
  }

  @Test
  void a_script_is_given_words_by_their_places() {
    Command command = new Command();
    Command.Word script = new Command.Word("go.sh", text("go.sh"), Path.ROOT);
    command.arguments(
        List.of(
            new Command.Word("a", text("a"), Path.ROOT),
            new Command.Word("b", text("b"), Path.ROOT)));

    command.read(text("one $1 ${2} $3 $@ $*"), script);

    assertThat(command.commands().get(0).stream().map(Command.Word::text))
        .containsExactly("one", "a", "b", "$3", "a", "b", "a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      textBlock =
          """
          plain,          false, false
          $(…),           true,  true
          $(A),           true,  true
          ${A:-b},        true,  true
          {{ a }},        true,  true
          {{ a }}:{{ b }},true,  true
          x/$(A),         true,  true
          x/a$(A),        true,  false
          $A/x,           true,  false
          $A:tag,         true,  true
          $1,             true,  false
          ${@},           true,  false
          a@$A,           true,  false
          """)
  void a_name_is_open_where_something_is_filled_in(String name, boolean open, boolean untold) {
    assertThat(Command.isOpen(name)).isEqualTo(open);
    assertThat(Command.isUntold(name)).isEqualTo(untold);
  }

  @Test
  void variables_that_name_each_other_come_to_an_end() {
    Command command = new Command();
    command.set("A", "$B$B");
    command.set("B", "$C$C");
    command.set("C", "$D$D");
    command.set("D", "$E$E");
    command.set("E", "x");
    assertThat(command.filled("$A")).isEqualTo("$E".repeat(16));
    command.set("L", "x".repeat(20_000));
    assertThat(command.filled("$L")).hasSize(20_000);
    assertThat(command.filled("$L.")).isEqualTo("$L.");
  }
}
