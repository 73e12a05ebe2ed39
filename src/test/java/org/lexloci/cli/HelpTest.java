package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "may",
        "derive",
        "baseline",
        "clauses",
        "explain",
        "compare",
        "matrix",
        "init",
        "new",
        "test",
        "verify",
        "config",
        "schema",
        "completion"
      })
  void the_help_of_a_command_shows_an_example_and_exit_codes(String command) {
    Ran ran = lexloci(command, "--help");

    ran.exits(0).complains().says("Usage:", "lexloci " + command, "Exit codes:\n");
    assertThat(ran.out())
        .as(ran.toString())
        .containsPattern("\n *0 ")
        .containsPattern("\nExamples?(, .*)?:\n  .*lexloci " + command + "\\b");
    lexloci("--help").says("\n  " + command + " ");
  }

  @Test
  void many_options_stand_under_headings() {
    Ran check = lexloci("check", "--help").exits(0);

    check.says(
        "Usage: lexloci check [OPTIONS] PATH...",
        "\nWhat it is judged by:\n      --agreement=",
        "\nWhat fails:\n      --waivers=");
    assertThat(check.out()).containsOnlyOnce("--fail-on=WHAT").containsOnlyOnce("--beside=");
    assertThat(lexloci("verify", "--help").out()).doesNotContain("What fails:");
  }

  @Test
  void the_help_of_all_lists_every_exit_code() {
    lexloci("--help")
        .exits(0)
        .complains()
        .says(
            "Examples:\n  lexloci may gpt-5.5 run on aws\n  lexloci help may",
            "0   every deployment is permitted",
            "1   at least one is denied",
            "2   none denied, at least one indeterminate",
            "3   the rules are at fault",
            "4   the input or the command line is at fault, or nothing was judged",
            "5   lexloci is at fault");
  }

  @Test
  void help_is_a_word_too() {
    assertThat(lexloci("help", "may").exits(0).out()).isEqualTo(lexloci("may", "--help").out());
    assertThat(lexloci("help").exits(0).out()).isEqualTo(lexloci("--help").out());
    lexloci("help", "mya").refuses("unknown command `mya`; did you mean `may`?", "lexloci");
  }

  @Test
  void help_tells_by_which_names_clouds_are_known() {
    lexloci("help", "may").says("  aws        ", "Amazon Bedrock", "Azure OpenAI", "self-hosted");
  }

  @Test
  void the_version_is_told() {
    lexloci("--version").exits(0).complains().says("lexloci ");
  }
}
