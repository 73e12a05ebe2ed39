package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.where;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/** On a server that marks code, a run marks it, unless somebody has chosen otherwise. */
class BuildServerTest {

  private static final String DENIED = "examples/01-bedrock-preview";
  private static final Map<String, String> GITHUB = Map.of("GITHUB_ACTIONS", "true");

  @ParameterizedTest
  @CsvSource({
    "GITHUB_ACTIONS, true, ::error file=examples/",
    "TF_BUILD, True, ##vso[task.logissue type=error;",
    "TEAMCITY_VERSION, 2026.1, ##teamcity[inspectionType "
  })
  void marks_come_before_the_text_whose_last_line_stays_last(
      String variable, String value, String start) {
    Ran marked = where(Map.of(variable, value), "check", DENIED).exits(1).complains();

    assertThat(marked.out()).startsWith(start).endsWith(lexloci("check", DENIED).out());
  }

  @Test
  void with_options_it_is_the_same() {
    Ran marked = where(GITHUB, "check", DENIED, "--editions", "2025-10-28");

    assertThat(marked.out()).startsWith("::error ").contains("\nNO  ");
  }

  @Test
  void nothing_is_added_to_an_output_that_was_chosen() {
    assertThat(where(GITHUB, "check", DENIED, "-o", "text").out())
        .isEqualTo(lexloci("check", DENIED).out());
    assertThat(where(GITHUB, "check", DENIED, "-o", "json").out()).startsWith("{");
  }

  @Test
  void it_can_be_turned_off_by_an_option_and_by_a_variable() {
    String plain = lexloci("check", DENIED).out();

    assertThat(where(GITHUB, "check", DENIED, "--no-ci").out()).isEqualTo(plain);
    assertThat(where(Map.of("GITHUB_ACTIONS", "true", "LEXLOCI_CI", "off"), "check", DENIED).out())
        .isEqualTo(plain);
  }

  @Test
  void other_servers_and_other_values_change_nothing() {
    Map<String, String> others =
        Map.of("CI", "true", "GITHUB_ACTIONS", "false", "GITLAB_CI", "true");

    assertThat(where(others, "check", DENIED)).hasToString(lexloci("check", DENIED).toString());
  }
}
