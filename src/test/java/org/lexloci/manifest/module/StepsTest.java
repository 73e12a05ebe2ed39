package org.lexloci.manifest.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void as_many_steps_are_allowed_as_were_said_but_the_last() {
    Steps steps = new Steps(2);

    assertThat(steps.enter()).isTrue();
    assertThat(steps.sufficed()).isTrue();
    assertThat(steps.enter()).isTrue();
    assertThat(steps.sufficed()).isFalse();
    assertThat(steps.enter()).isFalse();
  }

  @Test
  void who_comes_back_may_go_as_deep_again() {
    Steps steps = new Steps(1000);
    for (int i = 0; i < 200; i++) {
      assertThat(steps.enter()).isTrue();
    }

    assertThat(steps.enter()).isFalse();
    steps.leave();
    assertThat(steps.enter()).isTrue();
    assertThat(steps.sufficed()).isTrue();
  }

  @Test
  void a_value_costs_as_many_steps_as_it_has_parts() {
    Steps steps = new Steps(5);

    assertThat(steps.take(3)).isTrue();
    assertThat(steps.take(1)).isTrue();
    assertThat(steps.take(7)).isFalse();
    assertThat(steps.enter()).isFalse();
    assertThat(steps.sufficed()).isFalse();
  }

  @Test
  void nothing_is_left_where_something_could_not_be_looked_at() {
    Steps steps = new Steps(5);

    steps.exhaust();

    assertThat(steps.sufficed()).isFalse();
  }
}
