package org.lexloci.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the entries of one mapping and reports keys that come twice. */
final class MappingBuilder {

  private final Position at;
  private final Problems problems;
  private final List<MappingNode.Entry> entries = new ArrayList<>();
  private final Map<String, Position> seen = new HashMap<>();

  MappingBuilder(Position at, Problems problems) {
    this.at = at;
    this.problems = problems;
  }

  void add(String key, Position keyAt, Node value) throws Refused {
    Position first = seen.putIfAbsent(key, keyAt);
    if (first != null) {
      problems.add(
          keyAt,
          "duplicate key `" + Shown.of(key) + "`, first at " + first.line() + ":" + first.column());
    }
    entries.add(new MappingNode.Entry(key, keyAt, value));
  }

  MappingNode build() {
    return new MappingNode(at, entries);
  }
}
