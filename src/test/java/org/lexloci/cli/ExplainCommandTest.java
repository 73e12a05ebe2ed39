package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

  @Test
  void an_amended_clause_cites_the_amendment() {
    lexloci("explain", "open-weight-release")
        .says(
            "  amended  on 2026-04-27 by S-MS-2604: title, words, type and rules are not\n           those of 2025-10-28 next chapter\n");
    lexloci("clauses", "usgov-natsec-api-any-cloud")
        .says("  amended  on 2026-04-27 by S-MS-2604: words are not those of 2025-10-28 next");
    lexloci("explain", "open-weight-release", "-o", "json")
        .says("\"edition\" : \"2025-10-28-next-chapter\"", "\"source\" : \"S-MS-2604\"");
    lexloci("explain", "ship-first-azure").omits("amended");
    lexloci("explain", "data-stays-in-eu", "--agreement", "src/site/your-own-agreement")
        .says(
            "  amended  on 2026-07-01 by A1: title, words and rules are not those of\n           2025-01-01 signed");
  }

  @Test
  void the_words_that_a_clause_uses_are_explained() {
    lexloci("explain", "azure-api-exclusivity-until-agi", "--verbose")
        .says(
            "  term     AGI verified: independent experts agree that it is reached\n           (S-OAI-2510)\n")
        .says("  term     stateless: keeps nothing between two calls\n");
  }

  @TempDir private Path folder;

  @Test
  void a_clause_is_explained_from_its_words_to_what_it_decides() {
    lexloci("explain", "ship-first-azure", "--verbose", "--cases")
        .exits(0)
        .complains()
        .says("ship-first-azure   2026-04-27 next phase, in force\n", "source   S-MS-2604: ")
        .says("  rule     applies to launches of OpenAI's products off Azure\n")
        .says("when target.provider is not azure; workload is serving;\n")
        .says("launch-order or launch-order-any-stage, whichever\n")
        .says("  excepted by ship-first-capability-exception, usgov-natsec-api-any-cloud,\n")
        .says("silence-on-places, Microsoft's written\n")
        .says("  reading  first: ", "             not-later: Yes.", "  note     ")
        .says("    YES      satisfied       2026-04-28  gpt-5.5 on aws, preview, in force then\n")
        .says("    YES      satisfied       on Azure four days earlier\n")
        .says("product.type: api, target.provider: aws, launch-order: earlier\n")
        .omits("although");
  }

  @Test
  void a_clause_is_explained_without_its_authors_cases() {
    lexloci("explain", "ship-first-azure")
        .says("  sources  S-MS-2604, ", "  rule     is breached before the launch on Azure\n")
        .says("  readings first, stages, ", " on record that it decides under this edition: ")
        .says(" cases of its author: --cases\n")
        .omits("when ", "strictly-earlier", "on Azure four days earlier");
    lexloci("explain", "ship-first-azure", "--cases")
        .says("    YES      satisfied       on Azure four days earlier\n")
        .omits("  rule ");
  }

  @Test
  void the_newest_edition_that_has_a_clause_is_told_and_the_others_are_named() {
    lexloci("explain", "rofr-removed")
        .says("rofr-removed   2026-04-27 next phase, in force\n")
        .says("  under 2025-10-28 next chapter too, in other words: --editions 2025-10-28\n");
    lexloci("explain", "rofr-removed", "--verbose")
        .says("rofr-removed   2025-10-28 next chapter", "rofr-removed   2026-04-27 next phase");
  }

  @Test
  void an_exception_says_from_what_it_releases() {
    lexloci("explain", "agi-panel-verification", "--verbose")
        .exits(0)
        .says("when events.agi-verified is yes; product.owner is supplier\n")
        .says("  releases from azure-api-exclusivity-until-agi,\n");
  }

  @Test
  void a_clause_that_builds_on_another_depends_on_its_readings() {
    lexloci("explain", "third-party-api-azure-only", "--verbose")
        .says("azure-api-exclusivity-until-agi applies", "reading  exclusivity: ");
  }

  @Test
  void a_clause_that_a_person_judges_has_words_and_no_rules() {
    lexloci("explain", "trainium-2gw", "--agreement", "openai-amazon", "--verbose")
        .exits(0)
        .says("assessed not-about-deployment", "source   S-AMZN-2602: ")
        .omits("  rule ", " of its author", "on the public record");
  }

  @Test
  void an_edition_can_be_asked_for() {
    lexloci("explain", "exclusive-cloud-provider").exits(0).says("2019-07-22");
    lexloci("explain", "exclusive-cloud-provider", "--editions", "2026-04-27").exits(4);
  }

  @Test
  void an_agreement_of_ones_own_is_explained_from_its_directory() throws IOException {
    String own = SmallAgreement.write(folder).toString();
    lexloci("explain", "wait-for-azure", "--agreement", own, "--verbose", "--cases")
        .exits(0)
        .says("wait-for-azure   ", "  rule     ", "when ", " of its author\n");
  }

  @Test
  void what_is_packed_says_the_same_as_the_directory() {
    Ran packed = explain("openai-amazon");

    assertThat(explain("rules/openai-amazon").out()).isEqualTo(packed.exits(0).out());
  }

  private static Ran explain(String agreement) {
    return lexloci(
        "explain", "frontier-exclusive-3p", "--agreement", agreement, "--verbose", "--cases");
  }

  @Test
  void the_short_view_points_to_the_whole() {
    lexloci("clauses", "ship-first-azure").says("rules: `lexloci explain ship-first-azure`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ship-first-azur | unknown clause `ship-first-azur`; did you mean `ship-first-azure`?
          ship-first | unknown clause `ship-first`; did you mean `ship-first-azure` or `ship-first-capability-exception`?
          teapot | unknown clause `teapot`; `lexloci clauses` lists them
          """)
  void a_clause_that_is_not_there_is_told_with_what_is_near(String id, String message) {
    lexloci("explain", id).refuses(message, "lexloci explain");
  }

  @Test
  void a_format_that_is_not_there_is_told() {
    lexloci("explain", "ship-first-azure", "-o", "jsn")
        .refuses("unknown format `jsn`; did you mean `json`?", "lexloci explain");
  }
}
