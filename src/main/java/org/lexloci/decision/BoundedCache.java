package org.lexloci.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found once and is asked for again, by any thread; forgotten as a whole when it gets too
 * much.
 */
final class BoundedCache<K, V> {

  private static final int MOST = 20_000;

  private final Map<K, V> known = new ConcurrentHashMap<>();

  /** Answers what is known, and finds it first where nothing is. */
  V of(K key, Supplier<V> found) {
    V value = known.get(key);
    if (value == null) {
      value = found.get();
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, value);
    }
    return value;
  }
}
