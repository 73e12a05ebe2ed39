package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/** What is written depends on neither the machine's language nor its place. */
@Tag("exhaustive")
class SteadyOutputTest {

  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  /** What was told at first, in no language and at no place. */
  private static List<Ran> told = List.of();

  @BeforeAll
  static void tell_in_no_language_and_at_no_place() {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    told = ran();
    restore();
  }

  @AfterEach
  void restore_what_was_set() {
    restore();
  }

  private static void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG, Pacific/Pago_Pago", "th-TH-u-ca-buddhist, UTC"})
  void output_is_the_same_in_every_locale_and_time_zone(String locale, String zone) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    List<Ran> actual = ran();
    for (int i = 0; i < told.size(); i++) {
      assertThat(actual.get(i)).hasToString(told.get(i).toString());
    }
  }

  @Test
  void output_is_the_same_every_time() {
    assertThat(ran()).isEqualTo(told);
  }

  private static List<Ran> ran() {
    List<Ran> ran = new ArrayList<>();
    ran.add(lexloci("check", "examples"));
    for (String format : OutputFormat.words()) {
      ran.add(lexloci("check", "examples/04-same-day-launch", "nowhere.yaml", "-o", format));
    }
    ran.add(lexloci("check", "src/test/resources/hostile"));
    ran.add(lexloci("may", "GPT-IMAGE-2", "on", "AZURE", "--editions", "IN-FORCE"));
    ran.add(lexloci("may", "GPT-IMAGE-2", "on", "ALIBABA", "--type", "api"));
    ran.add(lexloci("may", "GPT-5.5", "on", "AWS", "--over", "2018-01-01..2027-01-01"));
    ran.add(lexloci("compare", "2025-10-28", "2026-04-27", "--text"));
    ran.add(lexloci("matrix", "GPT-IMAGE-2", "-o", "html"));
    ran.add(lexloci("clauses"));
    ran.add(lexloci("CLAUSES"));
    ran.add(lexloci("check", "--help"));
    return ran;
  }
}
