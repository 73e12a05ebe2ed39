package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a product launches on a provider.
 *
 * @param day the first day on which customers get it there; empty when there is none or nobody
 *     knows it
 * @param never there is no such day and there will be none
 */
public record LaunchDate(Optional<LocalDate> day, boolean never) {

  /** There is no launch and there will be none. */
  public static final LaunchDate NEVER = new LaunchDate(Optional.empty(), true);

  /** There is a launch, and nobody knows its day. */
  public static final LaunchDate OPEN = new LaunchDate(Optional.empty(), false);

  public static LaunchDate on(LocalDate day) {
    return new LaunchDate(Optional.of(day), false);
  }
}
