package org.lexloci.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.inColour;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Documents;

/** The question over a span of launch dates. */
final class OverTest {

  @TempDir private Path folder;

  @Test
  void it_lists_intervals_and_the_clauses_on_both_sides_of_a_flip() {
    lexloci("may", "gpt-5.5", "run", "on", "aws", "--over", "2024-01-01..2027-01-01")
        .exits(1)
        .complains()
        .says(
            "gpt-5.5 on aws, launched on any day from 2024-01-01 to 2026-12-31\n",
            "each day under the edition in force on it",
            "2025-10-28 to 2026-04-26  NO       2025-10-28 next chapter   azure-api-exclusivity",
            "2026-04-27 to 2026-12-31  YES      2026-04-27 next phase     ship-first-azure\n",
            "flips on 2026-04-27  NO to YES   2026-04-27 next phase comes into force\n",
            "until then  azure-api-exclusivity-until-agi: ",
            "from then   ship-first-azure: ",
            "what is known of the agreement ends on 2026-11-28",
            "1096 days: 847 no, 249 yes",
            "exit 1, denied\n");
  }

  @Test
  void a_day_that_depends_names_the_question() {
    lexloci("may", "gpt-6-sol", "on", "aws", "--over", "2026-09-20..2026-09-25")
        .exits(1)
        .says(
            "2026-09-22 to 2026-09-24  DEPENDS  2026-04-27 next phase  ship-first-azure, depends on"
                + " readings.first\n",
            "flips on 2026-09-22  NO to DEPENDS   it launches on azure, public record, inferred; ",
            "      by          ship-first-azure: ");
  }

  @Test
  void named_editions_hold_on_every_day_and_each_is_told() {
    lexloci(
            "may",
            "gpt-5.5",
            "on",
            "aws",
            "--over=2026-04-20..2026-05-01",
            "--editions=2025-10-28,2026-04-27")
        .exits(1)
        .says(
            "each day under the editions named\n",
            "NO       2025-10-28 next chapter  NO       azure-api-exclusivity-until-agi\n",
            "2026-04-27 next phase    YES      ship-first-azure\n")
        .omits("flips");
  }

  @ParameterizedTest
  @CsvSource({"2026-04-26, 1", "2026-04-28, 0"})
  void one_day_is_judged_by_the_edition_in_force_on_it(String day, int exit) {
    lexloci("may", "gpt-5.5", "run", "on", "aws", "--launch", day, "--editions", "in-force")
        .exits(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01..2026-06-01, 0",
    "2026-01-01..2026-02-01, 1",
    "2018-01-01..2019-01-01, 2"
  })
  void the_strictest_day_decides_the_exit_code(String span, int exit) {
    lexloci("may", "gpt-5.5", "on", "aws", "--over", span).exits(exit);
  }

  @Test
  void the_bar_fits_80_columns_and_is_coloured_on_a_terminal_alone() {
    String[] asked = {"may", "gpt-5.5", "on", "aws", "--over", "1970-01-01..9999-01-01"};
    String plain = lexloci(asked).out();

    assertThat(plain.lines().filter(l -> l.matches("  [x?=]+")).findFirst().orElseThrow())
        .hasSizeBetween(40, 80);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(inColour(asked).out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    inColour(asked).says("\u001b[31;1mx");
  }

  @Test
  void a_consent_opens_and_closes_an_interval() throws IOException {
    String consent =
        Documents.record(
            "Consent",
            "{by: microsoft, clause: any, product: gpt-5.5, provider: aws, date: \"2025-12-01\","
                + " until: \"2025-12-31\", source: a letter}");
    String records = write(folder, "consent.yaml", consent);

    lexloci("may", "gpt-5.5", "on", "aws", "--over=2025-11-01..2026-02-01", "--records=" + records)
        .exits(1)
        .complains()
        .says(
            "2025-12-01 to 2025-12-31  YES ",
            "flips on 2026-01-01  YES to NO   a consent no longer counts, ",
            "(a letter)\n");
  }

  @Test
  void a_mistaken_record_is_told_and_ends_with_4() throws IOException {
    String records = write(folder, "bad.yaml", Documents.record("Event", "{event: rain}"));

    lexloci("may", "gpt-5.5", "on", "aws", "--over=2026-05-01..2026-06-01", "--records", records)
        .exits(4)
        .says("31 days: 31 yes, 3 problems", "exit 4, the input is at fault\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-01|expected two days such as `2024-01-01..2027-01-01`, found `2026-05-01`",
        "2026-05-01..|expected two days such as `2024-01-01..2027-01-01`, found `2026-05-01..`",
        "2026-02-30..2026-05-01|`2026-02-30` is no day such as `2026-04-27`",
        "2026-05-01..2026-05-01|`2026-05-01..2026-05-01` holds no day; the second is the first that"
            + " is left out",
        "2026-05-02..2026-05-01|`2026-05-02..2026-05-01` holds no day; the second is the first that"
            + " is left out"
      })
  void a_span_without_a_day_is_refused(String span, String mistake) {
    lexloci("may", "gpt-5.5", "on", "aws", "--over", span)
        .refuses("invalid value for option `--over`: " + mistake, "lexloci may");
  }

  @Test
  void a_launch_date_and_a_span_exclude_each_other() {
    lexloci("may", "gpt-5.5", "on", "aws", "--over=2026-05-01..2026-06-01", "--launch=2026-05-01")
        .refuses("`--launch` cannot be combined with `--over`", "lexloci may");
  }
}
