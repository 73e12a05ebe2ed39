package org.lexloci.manifest;

import java.util.Map;

/**
 * Short files, and what they come to.
 *
 * @param number in its table, from 0
 * @param title what it shows, in a sentence
 * @param files their texts by their names
 */
public record DerivedCase(
    DerivationTable table, int number, String title, Map<String, String> files, String expected) {

  /** Fails where the files come to something else. */
  public void check() {
    table.check(this);
  }

  DerivedCase coming(String otherwise) {
    return new DerivedCase(table, number, title, files, otherwise);
  }

  @Override
  public String toString() {
    return title;
  }
}
