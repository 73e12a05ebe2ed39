package org.lexloci.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lexloci.source.StatedValue;
import org.lexloci.source.Trees;

class BinderTest {

  record Tea(
      String name,
      @Nullable Kind kind,
      @Nullable StatedValue<Boolean> loose,
      @Nullable Integer grams,
      @Nullable List<Leaf> leaves,
      @Nullable Map<String, Leaf> others) {

    Tea {
      if (grams != null && grams < 1) {
        throw new IllegalArgumentException("expected a gram or more");
      }
    }
  }

  record Leaf(String colour) {}

  record Box(List<Leaf> leaves) {

    Box {
      leaves = List.copyOf(leaves);
    }
  }

  enum Kind {
    BLACK_TEA,
    GREEN_TEA
  }

  private final Binder binder = new Binder(List.of(), Map.of());
  private final List<String> problems = new ArrayList<>();

  private Optional<Tea> bind(String yaml) {
    return binder.bind(
        Trees.root("tea.yaml", yaml), Tea.class, problem -> problems.add(problem.toString()));
  }

  @Test
  void every_component_is_read_from_the_field_of_its_name() {
    Optional<Tea> tea =
        bind(
            """
            name: Assam
            kind: black-tea
            loose: true
            grams: 250
            leaves: [{colour: brown}]
            others: {first: {colour: gold}}
            """);

    assertThat(problems).isEmpty();
    assertThat(tea)
        .contains(
            new Tea(
                "Assam",
                Kind.BLACK_TEA,
                new StatedValue<>(true, tea.orElseThrow().loose().at()),
                250,
                List.of(new Leaf("brown")),
                Map.of("first", new Leaf("gold"))));
    assertThat(tea.orElseThrow().loose().at()).hasToString("tea.yaml:3:8");
  }

  @Test
  void what_may_be_left_out_is_empty() {
    assertThat(bind("name: Assam")).contains(new Tea("Assam", null, null, null, null, null));
  }

  @Test
  void all_problems_of_a_document_are_told_where_they_stand() {
    assertThat(
            bind(
                """
                kind: black
                loose: maybe
                grams: much
                leaves: [{colour: brown}, {}, {colour: gold, size: 3}]
                others: [x]
                """))
        .isEmpty();

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "tea.yaml:1:7: unknown kind `black`; expected `black-tea` or `green-tea`",
            "tea.yaml:2:8: unknown loose `maybe`; expected `true` or `false`",
            "tea.yaml:3:8: expected a number, found `much`",
            "tea.yaml:4:27: missing field `colour`",
            "tea.yaml:4:46: unknown field `size`; expected `colour`",
            "tea.yaml:5:9: expected a mapping, found a list",
            "tea.yaml:1:1: missing field `name`");
  }

  @Test
  void nothing_is_made_of_a_field_that_has_to_be_there_and_has_no_value() {
    for (String without : List.of("leaves:", "leaves: \"\"")) {
      assertThat(
              binder.bind(
                  Trees.root("box.yaml", without), Box.class, p -> problems.add(p.toString())))
          .isEmpty();
    }

    assertThat(problems)
        .containsExactly("box.yaml:1:1: `leaves` has no value", "box.yaml:1:9: the value is blank");
  }

  @Test
  void what_has_no_value_is_told_and_nothing_else_is_said_of_it() {
    assertThat(
            bind(
                """
                name: ~
                leaves: [~, {colour: ""}]
                others: {first: ~, second: {colour: gold}}
                size: ~
                """))
        .isEmpty();

    assertThat(problems)
        .containsExactly(
            "tea.yaml:1:1: `name` has no value",
            "tea.yaml:2:10: an item has no value",
            "tea.yaml:2:22: the value is blank",
            "tea.yaml:3:10: `first` has no value",
            "tea.yaml:4:1: `size` has no value");
  }

  @Test
  void each_value_of_a_mapping_or_a_list_is_read() {
    assertThat(
            bind(
                """
                name: [Assam]
                kind: {green: tea}
                grams: 1.5
                leaves: {colour: brown}
                others: {first: gold, second: {}}
                """))
        .isEmpty();

    assertThat(problems)
        .containsExactly(
            "tea.yaml:1:7: expected text, found a list",
            "tea.yaml:2:7: expected text, found a mapping",
            "tea.yaml:3:8: expected a number, found `1.5`",
            "tea.yaml:4:9: expected a list, found a mapping",
            "tea.yaml:5:17: expected a mapping, found text",
            "tea.yaml:5:31: missing field `colour`");
  }

  @Test
  void a_misspelt_field_is_not_missing_besides() {
    assertThat(bind("nmae: Assam")).isEmpty();

    assertThat(problems)
        .containsExactly("tea.yaml:1:1: unknown field `nmae`; did you mean `name`?");
  }

  @Test
  void what_a_record_refuses_is_told_at_its_mapping() {
    assertThat(bind("name: Assam\ngrams: 0")).isEmpty();

    assertThat(problems).containsExactly("tea.yaml:1:1: expected a gram or more");
  }

  @Test
  void a_document_that_is_no_mapping_is_told() {
    assertThat(bind("[Assam]")).isEmpty();

    assertThat(problems).containsExactly("tea.yaml:1:1: expected a mapping, found a list");
  }
}
