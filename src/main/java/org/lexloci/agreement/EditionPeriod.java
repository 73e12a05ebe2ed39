package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an edition holds.
 *
 * @param from the first day
 * @param until the first day on which it no longer does; empty while it holds
 */
public record EditionPeriod(String name, LocalDate from, Optional<LocalDate> until) {

  /** Tells whether a day falls into the period. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }
}
