package org.lexloci.manifest;

import org.lexloci.source.ScalarNode;
import org.lexloci.source.Shown;

/**
 * One piece of evidence.
 *
 * @param value as documents of ours spell it
 * @param from what in the file it is read from, ready to print
 */
public record Item(Aspect aspect, Strength strength, String value, String from, Place place) {

  /** Says where it stands: {@code deploy.yaml:4:3 (label `a/b`)}. */
  public String shown() {
    return place.at() + " (" + from + ")";
  }

  /** Makes proof of a product of the model that is named. */
  static Item model(String product, ScalarNode name, Place place) {
    return new Item(Aspect.PRODUCT, Strength.STRONG, product, quoted("model", name.text()), place);
  }

  /** Shows that some product is deployed, and why it cannot be told which. */
  static Item unstated(String from, Place place) {
    return new Item(Aspect.PRODUCT, Strength.STRONG, Reduction.UNSTATED, from, place);
  }

  /** Quotes a key or value of the file. */
  static String quoted(String what, String text) {
    return what + " `" + Shown.of(text) + "`";
  }
}
