package org.lexloci.report;

import static org.lexloci.cli.Ran.lexloci;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** What is assumed is told as such in every format, whether it changes the answer or not. */
class AssumedTest {

  static List<String> formats() {
    return Reported.FORMATS;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_permission_that_rests_on_an_assumption_says_so(String format) {
    Ran ran = may(format, "2026-10-01", "agi-verified=2026-01-01");

    ran.exits(0).says(word(format, "2026-01-01"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_denial_under_an_assumption_says_so(String format) {
    Ran ran = may(format, "2026-10-01", "agi-verified=2027-03-01");

    ran.exits(1).says(word(format, "2027-03-01"));
  }

  private static Ran may(String format, String launch, String given) {
    return lexloci(
        "may", "gpt-5.5", "on", "aws", "--launch", launch, "--given", given, "-o", format);
  }

  /** Data say it in a field of its own, all others in words that no fact is told in. */
  private static String word(String format, String day) {
    return switch (format) {
      case "json" -> "\"words\" : \"agi-verified=" + day + "\"";
      case "ndjson" -> "\"assumptions\":[{\"option\":\"--given\",\"words\":\"agi-verified=" + day;
      case "csv" -> ",agi-verified=" + day + ",";
      case "text", "markdown", "junit" -> ", assuming agi-verified: " + day;
      default -> "assumed and no fact: agi-verified=" + day + " (--given)";
    };
  }
}
