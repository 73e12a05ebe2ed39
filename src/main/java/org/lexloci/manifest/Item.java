package org.lexloci.manifest;

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

  /** Quotes a key or value of the file. */
  static String quoted(String what, String text) {
    return what + " `" + Shown.of(text) + "`";
  }
}
