package org.lexloci.remedy;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/** What a set of changes asks for, each thing by a number: a search compares very many of them. */
final class Burden {

  private final Map<String, Integer> numbers;
  private final BitSet things = new BitSet();

  /**
   * Asks for nothing.
   *
   * @param numbers of the things, which grow as new ones are asked for
   */
  Burden(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  void add(Set<String> more) {
    for (String thing : more) {
      things.set(numbers.computeIfAbsent(thing, t -> numbers.size()));
    }
  }

  Burden copy() {
    Burden copy = new Burden(numbers);
    copy.things.or(things);
    return copy;
  }

  /** Tells whether another one asks for all that this one does. */
  boolean isPartOf(Burden other) {
    for (int thing = things.nextSetBit(0); thing >= 0; thing = things.nextSetBit(thing + 1)) {
      if (!other.things.get(thing)) {
        return false;
      }
    }
    return true;
  }
}
