package org.lexloci.descriptor;

import java.time.LocalDate;

/**
 * When a product launches on a provider.
 *
 * @param day the first day on which customers get it there; no day at all when {@code never}
 * @param never there is no such day and there will be none
 */
public record LaunchDate(LocalDate day, boolean never) {

  /** There is no launch and there will be none. */
  public static final LaunchDate NEVER = new LaunchDate(LocalDate.MAX, true);

  /** Launches on a day. */
  public static LaunchDate on(LocalDate day) {
    return new LaunchDate(day, false);
  }
}
