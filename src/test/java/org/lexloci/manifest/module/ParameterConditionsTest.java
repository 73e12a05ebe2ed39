package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.manifest.module.ParameterChoicesTest.HERE;
import static org.lexloci.manifest.module.ParameterChoicesTest.value;
import static org.lexloci.manifest.module.ParameterChoicesTest.ways;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which conditions and keys come up with other values of the parameters that they rest on. */
final class ParameterConditionsTest {

  /** A condition of the environment, which is held against some values elsewhere. */
  private static String condition(ParameterChoices choices, List<String> others) {
    String env = value(choices, "env", "dev");
    choices.options(Set.of("env"), others);
    return "" + choices.holds(env.equals("prod"), HERE, Set.of("env"));
  }

  @Test
  void a_condition_that_a_known_value_turns_goes_by_that_alone() {
    assertThat(ways(choices -> condition(choices, List.of("prod"))))
        .containsExactly("false", "true, with `env` as `prod`, which is not the default");
  }

  @Test
  void a_condition_that_no_known_value_turns_is_tried_both_ways() {
    String turned = "true, with the value at main.tf as `true`, which is not the default";

    assertThat(ways(choices -> condition(choices, List.of()))).containsExactly("false", turned);
    assertThat(ways(choices -> condition(choices, List.of("dev"))))
        .containsExactly("false", turned);
    assertThat(ways(choices -> condition(choices, List.of("stage"))))
        .containsExactly(
            "false",
            "false, with `env` as `stage`, which is not the default",
            turned,
            "true, with `env` as `stage` and the value at main.tf as `true`,"
                + " which is not the default");
  }

  @Test
  void a_condition_that_some_items_fulfil_is_tried_for_all_and_for_none() {
    assertThat(
            ways(
                choices -> {
                  String start = value(choices, "start", "a");
                  return Stream.of("ab", "bc")
                      .filter(i -> choices.holds(i.startsWith(start), HERE, Set.of("start")))
                      .collect(Collectors.joining("+"));
                }))
        .containsExactly(
            "ab",
            "ab+bc, with the value at main.tf as `true`, which is not the default",
            ", with the value at main.tf as `false`, which is not the default");
  }

  @Test
  void a_key_that_holds_a_parameter_is_tried_itself() {
    assertThat(
            ways(
                choices -> {
                  String key = "of-" + value(choices, "env", "dev");
                  return choices.key(key, HERE, Set.of("env"), List.of("of-dev", "of-prod"));
                }))
        .contains("of-prod, with the value at main.tf as `of-prod`, which is not the default");
  }

  @Test
  void a_condition_that_rests_on_a_parameter_may_be_otherwise() {
    ParameterChoices choices = new ParameterChoices();

    assertThat(choices.holds(true, HERE, Set.of("settings"))).isTrue();
    assertThat(choices.any()).isTrue();
  }

  @Test
  void a_condition_that_rests_on_no_parameter_is_what_it_is() {
    ParameterChoices choices = new ParameterChoices();

    assertThat(choices.holds(true, HERE, Set.of())).isTrue();
    assertThat(choices.holds(false, HERE, Set.of())).isFalse();
    assertThat(choices.any()).isFalse();
  }

  @Test
  void a_parameter_that_is_a_key_is_tried_with_every_key_and_with_none_of_them() {
    assertThat(
            ways(
                choices -> {
                  String size = value(choices, "size", "s");
                  return choices.key(size, HERE, Set.of("size"), List.of("s", "l"));
                }))
        .containsExactly(
            "s",
            "l, with `size` as `l`, which is not the default",
            "(another), with `size` as `(another)`, which is not the default");
  }

  @Test
  void a_key_of_several_parameters_is_tried_itself() {
    assertThat(
            ways(
                choices -> {
                  String key = value(choices, "a", "x") + value(choices, "b", "y");
                  return choices.key(key, HERE, Set.of("a", "b"), List.of("xy", "zz"));
                }))
        .containsExactly(
            "xy",
            "zz, with the value at main.tf as `zz`, which is not the default",
            "(another), with the value at main.tf as `(another)`, which is not the default");
  }
}
