package org.lexloci.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row.
 *
 * @param from the first of them
 * @param until the first day after them
 */
public record Span(LocalDate from, LocalDate until) {

  /** Refuses a span without a day. */
  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no day lies between " + from + " and " + until);
    }
  }

  /** Answers the last day. */
  public LocalDate last() {
    return until.minusDays(1);
  }

  /** Counts the days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
