package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Terms of one kind, numbered from 0 in the order in which they were first met. */
final class Numbering<T> {

  /** Writes the fields of a term. */
  interface Row<T> {

    /** Writes. */
    void write(int number, T term, JsonGenerator json) throws IOException;
  }

  private final Function<T, Object> key;
  private final Row<T> row;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<T> terms = new ArrayList<>();
  private int written;

  /** Tells terms apart by a key. */
  Numbering(Function<T, Object> key, Row<T> row) {
    this.key = key;
    this.row = row;
  }

  /** Numbers a term, which is taken up when it is a new one. */
  int number(T term) {
    Integer known = numbers.putIfAbsent(key.apply(term), terms.size());
    if (known != null) {
      return known;
    }
    terms.add(term);
    return terms.size() - 1;
  }

  /**
   * Writes those that are not written yet, each an object that begins with what {@code start}
   * writes.
   */
  void write(JsonOutput.Body start, JsonGenerator json) throws IOException {
    for (; written < terms.size(); written++) {
      json.writeStartObject();
      start.write(json);
      row.write(written, terms.get(written), json);
      json.writeEndObject();
    }
  }
}
