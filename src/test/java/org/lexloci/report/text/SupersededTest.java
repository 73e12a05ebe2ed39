package org.lexloci.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What only an edition bars that is no longer in force is said so where it is seen first. */
class SupersededTest {

  private static final String HEADLINE = "by 2025-10-28, superseded; the one in force says YES";
  private static final String LATE = deployment("a", "gpt-5.5", "aws", "2026-06-01");

  @Test
  void the_first_line_of_a_text_says_so_and_no_remedy_is_to_ask_otherwise() {
    Ran ran = check(LATE);

    ran.exits(1)
        .says("NO       gpt-5.5 on aws   " + HEADLINE)
        .omits("against the edition in force");
    assertThat(ran.out().lines().findFirst().orElseThrow()).contains(HEADLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "markdown",
        "sarif",
        "github",
        "gitlab",
        "pipelines",
        "teamcity",
        "junit",
        "csv",
        "json",
        "ndjson",
        "oscal"
      })
  void every_format_with_a_headline_says_so(String format) {
    check(LATE, "-o", format).exits(1).says(HEADLINE);
  }

  @Test
  void what_the_edition_in_force_bars_as_well_has_no_such_line() {
    check(deployment("a", "gpt-5.5", "aws", "2026-04-20")).exits(1).omits("superseded");
    check(deployment("a", "bedrock-managed-agents", "aws", "2026-05-01")).omits("superseded;");
  }

  @Test
  void one_edition_that_was_asked_for_is_told_from_the_one_in_force() {
    check(LATE, "--editions", "2025-10-28").exits(1).says(HEADLINE);
    check(LATE, "--editions", "in-force").exits(0).omits("superseded");
  }

  @Test
  void a_day_before_the_first_edition_is_the_reason() {
    check(deployment("a", "gpt-5.5", "aws", "2018-01-01"), "--editions", "in-force")
        .exits(2)
        .says(
            "gpt-5.5 on aws   no edition is in force on 2018-01-01, before the first, of 2019-07-22");
  }

  private static Ran check(String document, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = "-";
    System.arraycopy(options, 0, args, 2, options.length);
    return piping(all(document), args);
  }
}
