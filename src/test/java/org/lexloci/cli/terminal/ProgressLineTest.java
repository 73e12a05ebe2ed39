package org.lexloci.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** When somebody who waits is shown how far a run has come. */
class ProgressLineTest {

  private static final long MILLISECOND = 1_000_000;

  private final StringWriter err = new StringWriter();
  private long now;
  private final ProgressLine line = new ProgressLine(new PrintWriter(err), () -> now * MILLISECOND);

  @Test
  void a_short_run_shows_nothing() {
    now = 999;
    line.at("files read", 1, 2);
    line.clear();

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_long_run_shows_one_line_ten_times_a_second_and_takes_it_away() {
    now = 1_000;
    line.at("files read", 1_200, 5_000);
    now = 1_099;
    line.at("files read", 1_300, 5_000);
    now = 1_100;
    line.at("deployments judged", 3, 4);
    line.clear();

    assertThat(err.toString())
        .isEqualTo(
            "\r\u001b[K1,200 of 5,000 files read\r\u001b[K3 of 4 deployments judged\r\u001b[K");
  }
}
