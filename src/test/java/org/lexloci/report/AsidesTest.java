package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No report leaves out without a word what it did not judge, and on what it rests. */
class AsidesTest {

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "sarif", "junit", "oscal"})
  void a_report_tells_what_names_no_product_what_is_settled_and_what_others_say(String format) {
    String told = Reported.in(format, Reported.ASIDES).replace("\\", "").replace("&apos;", "'");

    assertThat(told)
        .contains("not judged: Deployment `cache` names no product")
        .contains("reading `first` settled as not-later, by the legal department")
        .contains(
            "beside, with no say in the verdict: NO for frontier on gcp under the OpenAI–Amazon")
        .contains("2026-02-27 frontier: frontier-exclusive-3p")
        .contains("the OpenAI–Amazon agreement, asked beside, says nothing of 2 of 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "oscal", "openreports"})
  void a_report_without_a_last_line_counts_files_that_nobody_recognised(String format) {
    assertThat(Reported.in(format, Reported.ASIDES)).contains("1 file not recognised");
  }

  @Test
  void lines_of_json_tell_each_of_them_apart() {
    List<String> lines = Reported.in("ndjson", Reported.ASIDES).lines().toList();

    assertThat(lines.stream().filter(l -> l.startsWith("{\"kind\":\"Idle\",")))
        .singleElement()
        .asString()
        .contains("open-weights.yaml\",\"line\":14,", "Deployment `cache` names no product");
    assertThat(lines.stream().filter(l -> l.startsWith("{\"kind\":\"Beside\",")))
        .hasSize(3)
        .allMatch(l -> l.contains("\"agreement\":\"openai-amazon\","))
        .anyMatch(
            l -> l.contains("\"product\":\"frontier\"") && l.contains("\"verdict\":\"deny\""));
  }

  @Test
  void a_spreadsheet_has_rows_that_nobody_takes_for_a_verdict() {
    List<String> rows = Reported.in("csv", Reported.ASIDES).lines().toList();

    assertThat(rows.stream().filter(r -> r.startsWith("no-product,"))).hasSize(1);
    assertThat(rows.stream().filter(r -> r.startsWith("settled,")))
        .singleElement()
        .asString()
        .contains("lexloci.yaml,6,", "reading `first` settled as not-later");
    assertThat(rows.stream().filter(r -> r.startsWith("beside openai-amazon,frontier,gcp,")))
        .singleElement()
        .asString()
        .contains(",2026-02-27-frontier,NO,frontier-exclusive-3p,");
    assertThat(rows).noneMatch(r -> r.startsWith("NO,frontier,"));
  }

  @Test
  void a_test_that_is_skipped_fails_nothing() {
    assertThat(Reported.in("junit", Reported.ASIDES))
        .contains(
            "frontier.yaml\" tests=\"3\" failures=\"2\" errors=\"0\" time=\"0\" skipped=\"1\"")
        .contains("<testcase name=\"objects that name no product\"")
        .contains("<testcase name=\"what other agreements say\"")
        .contains("<testcase name=\"settled readings\"");
  }
}
