package org.lexloci.descriptor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.Stated;

/**
 * A record that the counterparty gave up a right in writing.
 *
 * @param clause the clause it gives up; every clause when left out
 * @param product the product it is for; every product when left out
 * @param provider the cloud it is for; every cloud when left out
 * @param date the first day on which it counts
 * @param until the last day on which it counts; for ever when left out
 * @param source the instrument
 */
public record Consent(
    Stated<String> by,
    @Nullable Stated<String> clause,
    @Nullable Stated<String> product,
    @Nullable Provider provider,
    Stated<LocalDate> date,
    @Nullable LocalDate until,
    String source) {

  /** The first day of a consent that has always counted. */
  static final LocalDate ALWAYS = LocalDate.MIN;

  /** Tells whether it counts on every day there is. */
  public boolean always() {
    return date.value().equals(ALWAYS) && until == null;
  }
}
