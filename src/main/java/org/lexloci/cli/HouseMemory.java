package org.lexloci.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What commands open once where one process runs many of them: what a house wrote down, agreements
 * and the public record. A process that runs one command remembers nothing.
 */
final class HouseMemory {

  /** Opens everything anew. */
  static final HouseMemory NONE = new HouseMemory(false);

  private final boolean remembers;
  private final Map<List<?>, Object> opened = new ConcurrentHashMap<>();

  private HouseMemory(boolean remembers) {
    this.remembers = remembers;
  }

  /** Remembers what is opened from now on. */
  static HouseMemory remembering() {
    return new HouseMemory(true);
  }

  /**
   * Answers what was opened, or opens it.
   *
   * @param what the kind of thing, and which
   */
  @SuppressWarnings("unchecked") // What is opened under a key is of one type.
  <T> T once(List<?> what, Supplier<T> opening) {
    if (!remembers) {
      return opening.get();
    }
    // Opening one thing may open another, which a map cannot do while it computes.
    Object known = opened.get(what);
    if (known == null) {
      known = opening.get();
      opened.put(what, known);
    }
    return (T) known;
  }
}
