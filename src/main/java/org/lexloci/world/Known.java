package org.lexloci.world;

import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;

/**
 * A fact with where it comes from.
 *
 * @param note what lies behind it, such as the dates of an order; may be empty
 */
public record Known(Fact fact, Origin origin, String note) {

  /** Knows a fact that speaks for itself. */
  public Known(Fact fact, Origin origin) {
    this(fact, origin, "");
  }
}
