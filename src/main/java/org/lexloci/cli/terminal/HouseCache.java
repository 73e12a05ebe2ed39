package org.lexloci.cli.terminal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What commands open once where one process runs many of them: what a house wrote down, agreements
 * and the public record. A process that runs one command remembers nothing.
 */
public final class HouseCache {

  /** Opens everything anew. */
  public static final HouseCache NONE = new HouseCache(false, what -> false);

  private final boolean ofService;
  private final Predicate<List<?>> remembered;
  private final Map<List<?>, Object> opened = new ConcurrentHashMap<>();

  /**
   * Prepares to remember.
   *
   * @param ofService whether what commands are given was made on another machine
   * @param remembered which things are opened once, told by their kind and which they are
   */
  public HouseCache(boolean ofService, Predicate<List<?>> remembered) {
    this.ofService = ofService;
    this.remembered = remembered;
  }

  /** Remembers everything that a process opens which serves others. */
  public static HouseCache ofService() {
    return new HouseCache(true, what -> true);
  }

  /** Tells whether what commands are given was made on another machine. */
  public boolean isOfService() {
    return ofService;
  }

  /**
   * Answers what was opened, or opens it.
   *
   * @param what the kind of thing, and which
   */
  @SuppressWarnings("unchecked") // What is opened under a key is of one type.
  public <T> T once(List<?> what, Supplier<T> opening) {
    if (!remembered.test(what)) {
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
