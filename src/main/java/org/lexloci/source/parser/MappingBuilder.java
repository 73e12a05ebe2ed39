package org.lexloci.source.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Oddity;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.SequenceNode;

/**
 * Gathers the entries of one mapping and reports keys that come twice. Merged entries stand behind
 * those that the mapping states itself, with their own positions; of two of one key the first
 * counts.
 */
public final class MappingBuilder {

  /** The key whose value holds further entries of its mapping. */
  public static final String MERGE = "<<";

  /** Fewer keys are sooner compared than hashed. */
  private static final int FEW = 12;

  private final Position at;
  private final Oddities doubts;
  private final List<MappingNode.Entry> entries = new ArrayList<>();
  private final List<MappingNode> merged = new ArrayList<>(0);
  private @Nullable Map<String, Position> seen;
  private @Nullable Position mergedAt;

  /** Begins a mapping. */
  public MappingBuilder(Position at, Oddities doubts) {
    this.at = at;
    this.doubts = doubts;
  }

  /** Adds an entry; a key that came before is told. */
  public void add(String key, Position keyAt, Node value) {
    Position first = first(key, keyAt);
    if (first != null) {
      doubled(key, keyAt, first);
    }
    entries.add(new MappingNode.Entry(key, keyAt, value));
  }

  /** Tells whether a value can be merged: a mapping, or a list of nothing else. */
  public static boolean isMergeable(Node value) {
    return value instanceof MappingNode
        || value instanceof SequenceNode list
            && list.items().stream().allMatch(MappingNode.class::isInstance);
  }

  /** Adds the entries of every mapping in a value that can be merged. */
  public void merge(Position keyAt, Node value) {
    if (mergedAt != null) {
      doubled(MERGE, keyAt, mergedAt);
      return;
    }
    mergedAt = keyAt;
    doubts.add(
        Oddity.Kind.MERGE,
        keyAt,
        "merge key `" + MERGE + "` is not accepted; write out what it adds");
    if (value instanceof MappingNode mapping) {
      merged.add(mapping);
    } else {
      ((SequenceNode) value).items().forEach(item -> merged.add((MappingNode) item));
    }
  }

  /** Answers the mapping, with what was merged into it. */
  public MappingNode build() {
    for (MappingNode mapping : merged) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (first(entry.key(), entry.keyAt()) == null) {
          entries.add(entry);
        }
      }
    }
    return new MappingNode(at, entries);
  }

  /** Finds where a key stands already; without one, remembers that it stands here now. */
  private @Nullable Position first(String key, Position keyAt) {
    Map<String, Position> known = seen;
    if (known == null && entries.size() < FEW) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).key().equals(key)) {
          return entries.get(i).keyAt();
        }
      }
      return null;
    }
    if (known == null) {
      known = new HashMap<>();
      for (MappingNode.Entry entry : entries) {
        known.putIfAbsent(entry.key(), entry.keyAt());
      }
      seen = known;
    }
    return known.putIfAbsent(key, keyAt);
  }

  private void doubled(String key, Position keyAt, Position first) {
    doubts.add(
        Oddity.Kind.DOUBLE,
        keyAt,
        "duplicate key "
            + SafeText.quoted(key)
            + ", first at "
            + first.line()
            + ":"
            + first.column());
  }
}
