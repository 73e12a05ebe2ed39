package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run takes from the machine on which it happens. */
final class MainTest {

  private static final TimeZone ZONE = TimeZone.getDefault();

  @AfterEach
  void restore_the_zone() {
    TimeZone.setDefault(ZONE);
  }

  /** At any moment it is another day in one of the two than in UTC. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
  void today_is_the_day_of_UTC_in_every_time_zone(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    Clock clock = Main.clock();

    assertThat(LocalDate.now(clock))
        .isEqualTo(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
  }
}
