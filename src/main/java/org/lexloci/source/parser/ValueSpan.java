package org.lexloci.source.parser;

import java.util.List;
import java.util.Optional;

/**
 * A value as it stands in a text, which a tree of values no longer tells.
 *
 * @param from the offset of its first character, an anchor or tag before it included
 * @param to the offset behind its last character; of a block, behind that of its last value
 * @param entries of a mapping
 */
public record ValueSpan(Shape shape, int from, int to, boolean anchored, List<Entry> entries) {

  /** How a value is written. */
  public enum Shape {
    BLOCK_MAPPING,
    FLOW_MAPPING,
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    ALIAS,

    /** A list, or text over several lines. */
    OTHER
  }

  /** Is one key with its value, and where the key begins, with its quotes if it has any. */
  public record Entry(String key, int keyFrom, ValueSpan value) {}

  /** Tells whether it is a mapping of either style. */
  public boolean isMapping() {
    return shape == Shape.BLOCK_MAPPING || shape == Shape.FLOW_MAPPING;
  }

  public Optional<ValueSpan> get(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
  }
}
