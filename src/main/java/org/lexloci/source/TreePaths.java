package org.lexloci.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds its way in trees whose form nobody vouches for. */
public final class TreePaths {

  private TreePaths() {}

  /** Follows keys through mappings. */
  public static Optional<Node> at(Node node, String... keys) {
    Node found = node;
    for (String key : keys) {
      Optional<Node> next =
          found instanceof MappingNode mapping ? mapping.get(key) : Optional.empty();
      if (next.isEmpty()) {
        return next;
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  /** Reads the text at the end of keys. */
  public static Optional<String> text(Node node, String... keys) {
    return at(node, keys).orElse(null) instanceof ScalarNode scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** Finds the scalar at the end of keys. */
  public static Optional<ScalarNode> scalar(Node node, String... keys) {
    return at(node, keys).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }

  /** Finds the mapping at the end of keys. */
  public static Optional<MappingNode> mapping(Node node, String... keys) {
    return at(node, keys).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  /** Lists the entries at the end of keys; none where there is no mapping. */
  public static List<MappingNode.Entry> entries(Node node, String... keys) {
    return at(node, keys).orElse(null) instanceof MappingNode mapping
        ? mapping.entries()
        : List.of();
  }

  /** Lists the items at the end of keys; none where there is no list. */
  public static List<Node> items(Node node, String... keys) {
    return at(node, keys).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
  }

  /** Lists the items of a list, or the one value that stands in the place of a list. */
  public static List<Node> oneOrMore(Node node) {
    return node instanceof SequenceNode list ? list.items() : List.of(node);
  }

  /** Finds the mapping that stands at a position. */
  public static Optional<Node> standing(Node node, Position at) {
    return node instanceof MappingNode && node.at().equals(at)
        ? Optional.of(node)
        : node.values().stream().flatMap(value -> standing(value, at).stream()).findFirst();
  }

  /** Lists the scalars that a value is made of, in the order of the file. */
  public static Stream<ScalarNode> scalars(Node node) {
    return node instanceof ScalarNode scalar
        ? Stream.of(scalar)
        : node.values().stream().flatMap(TreePaths::scalars);
  }

  /** Counts the values that a value is made of, itself included. */
  public static int parts(Node node) {
    int parts = 1;
    for (Node value : node.values()) {
      parts += parts(value);
    }
    return parts;
  }

  /** Tells whether a mapping has every one of some keys. */
  public static boolean has(MappingNode mapping, String... keys) {
    for (String key : keys) {
      if (mapping.get(key).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out what has no value. */
  public static MappingNode known(MappingNode mapping) {
    return mapping.only(e -> !(e.value() instanceof NullNode));
  }
}
