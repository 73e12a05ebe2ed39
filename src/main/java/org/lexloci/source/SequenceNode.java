package org.lexloci.source;

import java.util.List;

/** Holds items in the order of the file. */
public record SequenceNode(Position at, List<Node> items) implements Node {

  /** Copies the items. */
  public SequenceNode {
    items = List.copyOf(items);
  }

  @Override
  public List<Node> values() {
    return items;
  }

  @Override
  public String kind() {
    return "a list";
  }
}
