package org.lexloci.manifest.terraform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** Gathers the fields of one mapping, all of which stand where it does. */
final class Fields {

  private final Position at;
  private final Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();

  Fields(Position at) {
    this.at = at;
  }

  void put(String name, Node value) {
    entries.put(name, new MappingNode.Entry(name, at, value));
  }

  MappingNode node() {
    return new MappingNode(at, List.copyOf(entries.values()));
  }
}
