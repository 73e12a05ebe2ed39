package org.lexloci.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.lexloci.report.Reported;

/** What Surefire reads in a report is what was judged. */
class JunitReportTest {

  @Test
  void every_run_is_read() throws Exception {
    for (List<String> run : Reported.RUNS) {
      List<ReportTestSuite> suites = suites(run);

      assertThat(suites).as(run.toString()).isNotEmpty();
      for (ReportTestSuite suite : suites) {
        assertThat(suite.getTestCases()).hasSize(suite.getNumberOfTests());
        assertThat(suite.getTestCases().stream().filter(ReportTestCase::hasFailure))
            .hasSize(suite.getNumberOfFailures());
        assertThat(suite.getTestCases().stream().filter(ReportTestCase::hasError))
            .hasSize(suite.getNumberOfErrors());
      }
    }
  }

  @Test
  void skipping_is_counted_by_suites_and_not_by_the_whole() {
    String xml = Reported.in("junit", List.of("check", "examples/01-bedrock-preview"));

    assertThat(xml).containsPattern("<testsuite [^>]*skipped=");
    assertThat(xml).doesNotContainPattern("<testsuites [^>]*skipped=");
  }

  @Test
  void no_is_a_failure_and_yes_a_test_that_passes() throws Exception {
    ReportTestSuite suite = suites(List.of("check", "examples/01-bedrock-preview")).get(0);

    assertThat(suite.getTestCases())
        .extracting(ReportTestCase::getFailureType)
        .containsExactly("deny", null);
    assertThat(suite.getTestCases().get(0).getFailureMessage())
        .isEqualTo(
            "gpt-5.5 may not run on aws: API products stay on Azure until AGI is verified"
                + " (by 2025-10-28, superseded; the one in force says YES)");
  }

  @Test
  void what_depends_is_a_failure_of_its_own_type() throws Exception {
    ReportTestSuite suite =
        suites(List.of("check", "examples/04-same-day-launch", "--editions", "in-force")).get(0);

    assertThat(suite.getTestCases())
        .extracting(ReportTestCase::getFailureType)
        .containsExactly("indeterminate");
  }

  @Test
  void a_file_that_was_not_read_is_an_error() throws Exception {
    ReportTestSuite suite = suites(List.of("check", "nowhere.yaml")).get(0);

    assertThat(suite.getNumberOfErrors()).isEqualTo(1);
    assertThat(suite.getTestCases().get(0).getFailureDetail())
        .isEqualTo("nowhere.yaml: no such file");
  }

  private static List<ReportTestSuite> suites(List<String> run) throws Exception {
    String xml = Reported.in("junit", run);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(
            new java.io.InputStreamReader(
                new java.io.ByteArrayInputStream(
                    xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                java.nio.charset.StandardCharsets.UTF_8));
  }
}
