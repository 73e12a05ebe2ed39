package org.lexloci.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the entries of one mapping and reports keys that come twice. */
final class MappingBuilder {

  private final Position at;
  private final Doubts doubts;
  private final List<MappingNode.Entry> entries = new ArrayList<>();
  private final Map<String, Position> seen = new HashMap<>();

  MappingBuilder(Position at, Doubts doubts) {
    this.at = at;
    this.doubts = doubts;
  }

  void add(String key, Position keyAt, Node value) {
    Position first = seen.putIfAbsent(key, keyAt);
    if (first != null) {
      doubts.add(
          Oddity.Kind.DOUBLE,
          keyAt,
          "duplicate key `" + Shown.of(key) + "`, first at " + first.line() + ":" + first.column());
    }
    entries.add(new MappingNode.Entry(key, keyAt, value));
  }

  MappingNode build() {
    return new MappingNode(at, entries);
  }
}
