package org.lexloci.report.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Terms of one kind, numbered in the order in which they were first met. */
final class Numbering<T> {

  /** Tells a term. */
  interface Shape<T> {

    /** Makes its fields. */
    JsonObject of(int number, T term);
  }

  private final Function<T, Object> key;
  private final Shape<T> shape;
  private final int first;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<T> terms = new ArrayList<>();
  private int told;

  /**
   * Tells terms apart by a key.
   *
   * @param first the number of the first
   */
  Numbering(Function<T, Object> key, Shape<T> shape, int first) {
    this.first = first;
    this.key = key;
    this.shape = shape;
  }

  /** Numbers a term, which is taken up when it is a new one. */
  int number(T term) {
    Integer known = numbers.putIfAbsent(key.apply(term), next());
    if (known != null) {
      return known;
    }
    terms.add(term);
    return next() - 1;
  }

  /** Answers the number of the next new term. */
  int next() {
    return first + terms.size();
  }

  /** Tells those that are not told yet. */
  List<JsonObject> untold() {
    List<JsonObject> untold = new ArrayList<>();
    for (; told < terms.size(); told++) {
      untold.add(shape.of(first + told, terms.get(told)));
    }
    return untold;
  }
}
