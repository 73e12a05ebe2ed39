package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Terms of one kind, numbered in the order in which they were first met. */
final class Numbering<T> {

  /** Writes the fields of a term. */
  interface Row<T> {

    /** Writes. */
    void write(int number, T term, JsonGenerator json) throws IOException;
  }

  private final Function<T, Object> key;
  private final Row<T> row;
  private final int first;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<T> terms = new ArrayList<>();
  private int written;

  /**
   * Tells terms apart by a key.
   *
   * @param first the number of the first
   */
  Numbering(Function<T, Object> key, Row<T> row, int first) {
    this.first = first;
    this.key = key;
    this.row = row;
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

  /**
   * Writes those that are not written yet, each an object that begins with what {@code start}
   * writes.
   */
  void write(JsonOutput.Body start, JsonGenerator json) throws IOException {
    for (; written < terms.size(); written++) {
      json.writeStartObject();
      start.write(json);
      row.write(first + written, terms.get(written), json);
      json.writeEndObject();
    }
  }
}
