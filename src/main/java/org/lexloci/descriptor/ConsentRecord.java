package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.Optional;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * A record that the counterparty gave up a right in writing.
 *
 * @param clause the clause it gives up, or {@code any}
 * @param product the product it is for, or {@code any}
 * @param provider the cloud it is for, or {@code any}
 * @param date the first day on which it counts
 * @param until the last day on which it counts, or {@code open}
 * @param source the instrument
 */
public record ConsentRecord(
    StatedValue<String> by,
    StatedValue<String> clause,
    StatedValue<String> product,
    Cloud provider,
    StatedValue<LocalDate> date,
    StatedValue<End> until,
    String source) {

  /** Stands for every clause, product or cloud. */
  public static final String ANY = "any";

  /** Stands for a consent that has no last day. */
  static final String OPEN = "open";

  /** The first day of a consent that has always counted. */
  public static final LocalDate ALWAYS = LocalDate.MIN;

  /**
   * The clouds that a consent covers.
   *
   * @param one the only one; empty when it covers any
   */
  public record Cloud(Optional<Provider> one) {

    /** Covers one cloud. */
    public static Cloud of(Provider provider) {
      return new Cloud(Optional.of(provider));
    }

    /** Covers any cloud. */
    public static Cloud any() {
      return new Cloud(Optional.empty());
    }

    /** Tells whether it covers a cloud. */
    public boolean covers(Provider provider) {
      return one.isEmpty() || one.get() == provider;
    }
  }

  /**
   * When a consent ends.
   *
   * @param day the last day on which it counts; empty when it is open
   */
  public record End(Optional<LocalDate> day) {

    /** Has no last day. */
    public static End open() {
      return new End(Optional.empty());
    }
  }

  /** Tells whether it is for every clause. */
  public boolean forAnyClause() {
    return clause.value().equals(ANY);
  }

  /** Tells whether it is for every product. */
  public boolean forAnyProduct() {
    return product.value().equals(ANY);
  }

  /** Tells whether it counts on every day there is. */
  public boolean always() {
    return date.value().equals(ALWAYS) && until.value().day().isEmpty();
  }

  public boolean countsOn(LocalDate day) {
    return !day.isBefore(date.value()) && until.value().day().filter(day::isAfter).isEmpty();
  }
}
