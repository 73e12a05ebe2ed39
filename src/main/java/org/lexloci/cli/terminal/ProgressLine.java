package org.lexloci.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.lexloci.input.Progress;

/** One line on a terminal that is written over and over, and only when somebody has to wait. */
public final class ProgressLine implements Progress {

  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long start;
  private long last;
  private boolean shown;

  /**
   * Starts to wait.
   *
   * @param nanos tells the time from some start, in nanoseconds
   */
  public ProgressLine(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.last = start;
  }

  @Override
  public void at(String what, int done, int all) {
    long now = nanos.getAsLong();
    if (now - start < PATIENCE || shown && now - last < PAUSE) {
      return;
    }
    last = now;
    shown = true;
    err.print(CLEAR + String.format(Locale.ROOT, "%,d of %,d %s", done, all, what));
    err.flush();
  }

  /** Leaves the line empty for what comes next. */
  public void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
