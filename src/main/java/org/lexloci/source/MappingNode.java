package org.lexloci.source;

import java.util.List;
import java.util.Optional;

/** Holds entries in the order of the file, no key twice. */
public record MappingNode(Position at, List<Entry> entries) implements Node {

  /** Copies the entries. */
  public MappingNode {
    entries = List.copyOf(entries);
  }

  /** Finds the entry with this exact key. */
  public Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Finds the value under this exact key. */
  public Optional<Node> get(String key) {
    Optional<Entry> entry = entry(key);
    return entry.isPresent() ? Optional.of(entry.get().value()) : Optional.empty();
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  /** Is one key with its value. */
  public record Entry(String key, Position keyAt, Node value) {}
}
