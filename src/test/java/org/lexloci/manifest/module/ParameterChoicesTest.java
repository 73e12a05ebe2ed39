package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Which other values of parameters are looked at. */
final class ParameterChoicesTest {

  private static final Position HERE = Position.whole("main.tf");

  private static String value(ParameterChoices choices, String name, String byDefault) {
    return ((ScalarNode) choices.parameter(name, new ScalarNode(HERE, byDefault, true))).text();
  }

  @Test
  void a_parameter_is_tried_with_what_it_is_compared_with_and_what_comes_up_then() {
    ParameterChoices first = new ParameterChoices();
    List<String> seen = new ArrayList<>();
    look(first, seen);

    boolean whole = first.others(text -> false, other -> look(other, seen));

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

    boolean whole = first.others("telling"::equals, other -> seen.add(value(other, "model", "a")));

    assertThat(whole).isTrue();
    assertThat(seen).containsExactly("telling");
  }

  @Test
  void more_ways_than_are_looked_at_are_told() {
    ParameterChoices first = new ParameterChoices();
    List<String> seen = new ArrayList<>();

    boolean whole = first.others(text -> false, other -> seven(other, seen));
    assertThat(whole).as("nothing was asked for").isTrue();

    seven(first, seen);
    whole = first.others(text -> false, other -> seven(other, seen));
    assertThat(whole).isFalse();
    assertThat(seen).contains("true false false false false false false");
  }

  private static void seven(ParameterChoices choices, List<String> seen) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      values.add(value(choices, "p" + i, "false"));
    }
    seen.add(String.join(" ", values));
  }
}
