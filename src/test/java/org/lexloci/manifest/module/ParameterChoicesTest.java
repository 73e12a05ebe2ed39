package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Which other values of parameters are looked at. */
final class ParameterChoicesTest {

  static final Position HERE = Position.whole("main.tf");

  static String value(ParameterChoices choices, String name, String byDefault) {
    return ((ScalarNode) choices.parameter(name, new ScalarNode(HERE, byDefault, true))).text();
  }

  /** Lists what source comes to with each way to choose, the defaults first. */
  static List<String> ways(Function<ParameterChoices, String> source) {
    ParameterChoices first = new ParameterChoices();
    List<String> ways = new ArrayList<>(List.of(source.apply(first)));
    first.others(
        text -> false, any -> true, other -> ways.add(source.apply(other) + ", " + other.shown()));
    return ways;
  }

  @Test
  void a_parameter_is_tried_with_what_it_is_compared_with_and_what_comes_up_then() {
    ParameterChoices first = new ParameterChoices();
    List<String> seen = new ArrayList<>();
    look(first, seen);

    boolean whole = first.others(text -> false, any -> true, other -> look(other, seen));

    assertThat(whole).isTrue();
    assertThat(seen).containsExactly("dev small", "prod small", "prod large");
  }

  /** Asks for the size only where the environment is the right one. */
  private static void look(ParameterChoices choices, List<String> seen) {
    String env = value(choices, "env", "dev");
    choices.options(Set.of("env"), List.of("prod"));
    if (env.equals("prod")) {
      choices.options(Set.of("size"), List.of());
    }
    String size = value(choices, "size", "small");
    if (env.equals("prod")) {
      choices.options(Set.of("size"), List.of("large"));
    }
    seen.add(env + " " + size);
  }

  @Test
  void of_values_that_are_allowed_those_that_tell_something_are_tried() {
    ParameterChoices first = new ParameterChoices();
    value(first, "model", "a");
    first.listed("model", List.of("a", "b", "telling"));
    List<String> seen = new ArrayList<>();

    boolean whole =
        first.others("telling"::equals, any -> true, other -> seen.add(value(other, "model", "a")));

    assertThat(whole).isTrue();
    assertThat(seen).containsExactly("telling");
  }

  @Test
  void more_ways_than_are_looked_at_are_told() {
    ParameterChoices first = new ParameterChoices();
    List<String> seen = new ArrayList<>();

    boolean whole = first.others(text -> false, any -> true, other -> seven(other, seen));
    assertThat(whole).as("nothing was asked for").isTrue();

    seven(first, seen);
    whole = first.others(text -> false, any -> true, other -> seven(other, seen));
    assertThat(whole).isFalse();
    assertThat(seen).contains("true false false false false false false");
  }

  private static void seven(ParameterChoices choices, List<String> seen) {
    seen.add(flags(choices, 7));
  }

  private static String flags(ParameterChoices choices, int many) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      values.add(value(choices, "p" + i, "false"));
    }
    return String.join(" ", values);
  }

  @Test
  void as_many_ways_as_are_looked_at_are_looked_at_once() {
    ParameterChoices first = new ParameterChoices();
    flags(first, 6);
    List<String> seen = new ArrayList<>();

    boolean whole = first.others(text -> false, any -> true, other -> seen.add(flags(other, 6)));

    assertThat(whole).isTrue();
    assertThat(seen).hasSize(63).doesNotHaveDuplicates();
  }

  @Test
  void a_parameter_that_is_true_or_false_is_tried_with_the_other() {
    assertThat(ways(choices -> value(choices, "on", "false")))
        .containsExactly("false", "true, with `on` as `true`, which is not the default");
    assertThat(ways(choices -> value(choices, "on", "true")))
        .containsExactly("true", "false, with `on` as `false`, which is not the default");
  }

  @Test
  void a_parameter_that_nothing_is_known_of_is_not_tried() {
    assertThat(ways(choices -> value(choices, "name", "shop"))).containsExactly("shop");
  }

  @Test
  void what_several_parameters_are_held_against_is_no_value_of_any() {
    assertThat(
            ways(
                choices -> {
                  String both = value(choices, "a", "x") + value(choices, "b", "y");
                  choices.options(Set.of("a", "b"), List.of("xz"));
                  return both;
                }))
        .containsExactly("xy");
  }

  @Test
  void a_parameter_that_is_a_list_or_a_mapping_stays_what_it_is() {
    MappingNode sizes = new MappingNode(HERE, List.of());
    ParameterChoices choices = new ParameterChoices();

    ParameterChoices.Looked<?> looked = choices.looked(() -> choices.parameter("sizes", sizes));
    choices.options(looked.asked(), List.of("large"));

    assertThat(looked.value()).isSameAs(sizes);
    assertThat(looked.asked()).containsExactly("sizes");
    assertThat(choices.any()).isFalse();
  }

  @Test
  void a_value_tells_what_it_rests_on_when_it_is_worked_out_and_again() {
    ParameterChoices choices = new ParameterChoices();
    List<ParameterChoices.Looked<String>> inner = new ArrayList<>();

    ParameterChoices.Looked<String> outer =
        choices.looked(
            () -> {
              inner.add(choices.looked(() -> value(choices, "a", "x")));
              return value(choices, "b", "y");
            });
    ParameterChoices.Looked<String> again = choices.looked(() -> choices.again(inner.get(0)));

    assertThat(inner.get(0)).isEqualTo(new ParameterChoices.Looked<>("x", Set.of("a")));
    assertThat(outer).isEqualTo(new ParameterChoices.Looked<>("y", Set.of("a", "b")));
    assertThat(again).isEqualTo(inner.get(0));
  }

  @Test
  void a_value_is_worked_out_once_for_all_choices_that_it_does_not_rest_on() {
    Object of = new Object();
    List<String> worked = new ArrayList<>();

    List<String> ways =
        ways(
            choices -> {
              String env = choices.shared(of, () -> held(choices, "env", "dev", "prod", worked));
              return env + " " + held(choices, "size", "small", "large", new ArrayList<>());
            });

    assertThat(ways)
        .extracting(way -> way.split(",")[0])
        .containsExactly("dev small", "prod small", "dev large", "prod large");
    assertThat(worked).containsExactly("dev", "prod");
  }

  @Test
  void what_a_shared_value_rests_on_is_what_the_value_around_it_rests_on() {
    Object outer = new Object();
    Object inner = new Object();
    List<String> worked = new ArrayList<>();

    List<String> ways =
        ways(
            choices -> {
              choices.shared(inner, () -> held(choices, "env", "dev", "prod", worked));
              return choices.shared(
                  outer,
                  () -> "in " + choices.shared(inner, () -> held(choices, "", "", "", worked)));
            });

    assertThat(ways).extracting(way -> way.split(",")[0]).containsExactly("in dev", "in prod");
    assertThat(worked).containsExactly("dev", "prod");
  }

  @Test
  void a_condition_that_a_shared_value_rests_on_is_turned_by_itself() {
    Object of = new Object();

    List<String> ways =
        ways(
            choices ->
                choices.shared(
                    of,
                    () -> {
                      boolean is = value(choices, "env", "dev").length() > 3;
                      return String.valueOf(choices.holds(is, HERE, Set.of("env")));
                    }));

    assertThat(ways).extracting(way -> way.split(",")[0]).containsExactly("false", "true");
  }

  /** Asks for a parameter, holds it against another value, and notes that it was done. */
  private static String held(
      ParameterChoices choices, String name, String byDefault, String other, List<String> worked) {
    String value = value(choices, name, byDefault);
    choices.options(Set.of(name), List.of(other));
    worked.add(value);
    return value;
  }

  @Test
  void all_that_is_not_the_default_is_shown() {
    assertThat(ways(choices -> flags(choices, 2)))
        .last()
        .isEqualTo("true true, with `p0` as `true` and `p1` as `true`, which is not the default");
  }

  @ParameterizedTest
  @CsvSource({"gpt-4o, true", "' ', false", "(another), false", "gpt-(another), false"})
  void what_stands_for_any_other_value_is_no_name(String text, boolean name) {
    assertThat(ParameterChoices.isName(text)).isEqualTo(name);
  }

  @Test
  void something_may_be_otherwise_where_values_are_held_against_a_parameter_or_listed() {
    ParameterChoices held = new ParameterChoices();
    value(held, "model", "a");
    held.options(Set.of("model"), List.of("b"));
    ParameterChoices listed = new ParameterChoices();
    listed.listed("model", List.of("b"));

    assertThat(held.any()).isTrue();
    assertThat(listed.any()).isTrue();
  }
}
