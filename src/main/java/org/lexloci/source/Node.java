package org.lexloci.source;

import java.util.List;
import java.util.function.UnaryOperator;

/** Is one value of a document: a mapping, a list, text, or nothing. */
public interface Node {

  /** Where the value starts; for an alias, where the value it stands for starts. */
  Position at();

  /** What a message calls it: {@code a mapping}, {@code a list}, {@code text}, {@code nothing}. */
  String kind();

  /** Lists the values in it: those of a mapping's entries or a list's items. */
  default List<Node> values() {
    return List.of();
  }

  /** Answers the same value with others in it, item by item; one that holds none is itself. */
  default Node with(UnaryOperator<Node> item) {
    if (this instanceof MappingNode mapping) {
      return mapping.mapped(e -> e.with(item.apply(e.value())));
    }
    return this instanceof SequenceNode list
        ? new SequenceNode(list.at(), list.items().stream().map(item).toList())
        : this;
  }

  /** Answers the same value, of which everything stands where something else does. */
  default Node movedTo(Position place) {
    if (this instanceof MappingNode mapping) {
      return new MappingNode(
          place,
          mapping.entries().stream()
              .map(e -> new MappingNode.Entry(e.key(), place, e.value().movedTo(place)))
              .toList());
    }
    if (this instanceof SequenceNode list) {
      return new SequenceNode(
          place, list.items().stream().map(item -> item.movedTo(place)).toList());
    }
    return this instanceof ScalarNode scalar
        ? new ScalarNode(place, scalar.text(), scalar.quoted())
        : new NullNode(place);
  }
}
