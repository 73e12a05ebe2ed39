package org.lexloci.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** Days on which calendars go wrong, and a directory in which nothing can be written. */
final class TodayTest {

  private static final String LEAP_DAY = "2028-02-29";
  private static final String LAST_DAY = "9999-12-31";

  @ParameterizedTest
  @ValueSource(strings = {LEAP_DAY, LAST_DAY, "1970-01-01"})
  void every_question_has_an_answer_on_any_day(String today) {
    assertThat(on(today, "may", "gpt-5.5", "on", "aws").exit()).isBetween(0, 2);
    assertThat(on(today, "may", "gpt-5.5", "on", "gcp", "--launch=" + today).exit())
        .isBetween(0, 2);
    assertThat(on(today, "may", "gpt-5.5", "on", "aws", "--editions=in-force").exit()).isZero();
    assertThat(on(today, "matrix", "-o", "json").exit()).isLessThan(3);
    assertThat(on(today, "clauses").exit()).isZero();
    assertThat(on(today, "check", "-", "-o", "json").exit()).isEqualTo(1);
    assertThat(on(today, "check", "-", "-o", "sarif").exit()).isEqualTo(1);
    assertThat(on(today, "check", "-", "-o", "oscal").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {LEAP_DAY, LAST_DAY})
  void a_span_ends_on_any_day(String last) {
    String span = "--over=2028-02-01.." + last;

    assertThat(on("2026-11-21", "may", "gpt-5.5", "on", "aws", span).exit()).isBetween(0, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "may"})
  @EnabledOnOs(OS.LINUX)
  void where_nothing_can_be_written_an_answer_is_the_same(String command) {
    String[] line =
        command.equals("check")
            ? new String[] {"check", "-", "-o", "json"}
            : new String[] {"may", "gpt-5.5", "on", "aws"};

    assertThat(in(Path.of("/proc"), LEAP_DAY, line)).isEqualTo(on(LEAP_DAY, line));
  }

  private static Ran on(String today, String... line) {
    return in(Path.of(""), today, line);
  }

  private static Ran in(Path directory, String today, String... line) {
    Ran ran = Ran.pipingOn(today, directory, Documents.NO, line);
    assertThat(ran.err()).doesNotContain("internal error");
    return ran;
  }
}
