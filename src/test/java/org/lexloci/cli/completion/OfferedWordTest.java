package org.lexloci.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is never offered to a shell. */
class OfferedWordTest {

  @Test
  void a_name_that_a_shell_would_run_is_never_offered() {
    assertThat(Completion.of("$(touch x)").fits("")).isFalse();
    assertThat(Completion.of("`touch`").fits("")).isFalse();
    assertThat(Completion.of("a b").fits("")).isFalse();
    assertThat(new Completion("a", "one\ttwo\nthree").line()).doesNotContain("\n", "two\t");
  }
}
