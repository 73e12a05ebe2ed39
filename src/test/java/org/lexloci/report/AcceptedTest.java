package org.lexloci.report;

import static org.lexloci.cli.Ran.lexloci;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is waived or frozen is seen in every format, and in none as what fails. */
class AcceptedTest {

  private static final String WAIVED = "waived until 2026-12-31";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text      | WAIVED   gpt-5.5 on aws
          json      | "standing" : "waived"
          ndjson    | "standing":"waived"
          csv       | waived until 2026-12-31 by head of platform
          markdown  | waived until 2026-12-31, by head of platform, LEGAL-214
          sarif     | "justification" : "waived until 2026-12-31, by head of platform, LEGAL-214
          junit     | <skipped message="waived until 2026-12-31, by head of platform, LEGAL-214
          github    | ::notice file=examples/20-waiver/deploy.yaml,line=8
          gitlab    | "severity" : "info"
          pipelines | waived until 2026-12-31, by head of platform, LEGAL-214
          teamcity  | SEVERITY='INFO'
          openreports | "skip" : 1
          wgpolicy  | waived until 2026-12-31, by head of platform, LEGAL-214
          """)
  void a_waived_breach_is_seen(String format, String part) {
    lexloci(
            "check",
            "examples/20-waiver",
            "--waivers",
            "examples/20-waiver/waivers.yaml",
            "-o",
            format)
        .exits(1)
        .says(part);
  }

  @Test
  void a_frozen_breach_is_seen_and_an_expired_waiver_is_told() {
    lexloci(
            "check",
            "examples/01-bedrock-preview",
            "--baseline",
            "src/test/resources/waivers/baseline.yaml",
            "-o",
            "junit")
        .exits(0)
        .says("failures=\"0\"", "<skipped message=\"frozen in the baseline\"");
    lexloci(
            "check",
            "examples/20-waiver",
            "--waivers",
            "examples/20-waiver/waivers.yaml",
            "--as-of",
            "2027-01-01",
            "-o",
            "sarif")
        .exits(1)
        .says("expired waiver, until 2026-12-31")
        .omits(WAIVED, "suppressions");
  }
}
