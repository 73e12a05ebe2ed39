package org.lexloci.source;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds entries in the order of the file, no key twice. */
public final class MappingNode implements Node {

  /** Of so many entries looking through them is as quick as an index. */
  private static final int FEW = 32;

  private final Position at;
  private final List<Entry> entries;
  private @Nullable Index index;

  /** The entries by their keys; a record, so that another thread sees all of it or nothing. */
  private record Index(Map<String, Entry> entries) {}

  /** Copies the entries. */
  public MappingNode(Position at, List<Entry> entries) {
    this.at = at;
    this.entries = List.copyOf(entries);
  }

  @Override
  public Position at() {
    return at;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Finds the entry with this exact key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(find(key));
  }

  /** Finds the value under this exact key. */
  public Optional<Node> get(String key) {
    @Nullable Entry entry = find(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Answers the same mapping with another value under a key, behind all others if it had none. */
  public MappingNode with(String key, Node value) {
    Entry put = new Entry(key, value);
    List<Entry> all = new ArrayList<>(entries);
    all.replaceAll(entry -> entry.key().equals(key) ? put : entry);
    if (find(key) == null) {
      all.add(put);
    }
    return new MappingNode(at, all);
  }

  /** Answers the same mapping with each entry as it is made of the one there. */
  public MappingNode mapped(UnaryOperator<Entry> entry) {
    return new MappingNode(at, entries.stream().map(entry).toList());
  }

  /** Answers the same mapping with some of its entries. */
  public MappingNode only(Predicate<Entry> kept) {
    return new MappingNode(at, entries.stream().filter(kept).toList());
  }

  private @Nullable Entry find(String key) {
    if (entries.size() > FEW) {
      return indexed().get(key);
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  private Map<String, Entry> indexed() {
    @Nullable Index known = index;
    if (known == null) {
      Map<String, Entry> all = new HashMap<>(2 * entries.size());
      entries.forEach(entry -> all.putIfAbsent(entry.key(), entry));
      known = new Index(all);
      index = known;
    }
    return known.entries();
  }

  @Override
  public List<Node> values() {
    return new AbstractList<>() {
      @Override
      public Node get(int index) {
        return entries.get(index).value();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MappingNode mapping
        && at.equals(mapping.at)
        && entries.equals(mapping.entries);
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + entries.hashCode();
  }

  @Override
  public String toString() {
    return entries + " at " + at;
  }

  /** Is one key with its value. */
  public record Entry(String key, Position keyAt, Node value) {

    /** Has its key where its value stands. */
    public Entry(String key, Node value) {
      this(key, value.at(), value);
    }

    /** Answers the same key with another value. */
    public Entry with(Node other) {
      return new Entry(key, keyAt, other);
    }
  }
}
