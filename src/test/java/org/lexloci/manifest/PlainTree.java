package org.lexloci.manifest;

import java.util.stream.Collectors;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Writes a tree in one line: {@code ?} for what is not told. */
public final class PlainTree {

  private PlainTree() {}

  /** Writes a tree. */
  public static String of(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key() + ": " + of(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof SequenceNode list) {
      return list.items().stream().map(PlainTree::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.text().isEmpty() ? "''" : scalar.text();
    }
    return node instanceof NullNode ? "null" : "?";
  }
}
