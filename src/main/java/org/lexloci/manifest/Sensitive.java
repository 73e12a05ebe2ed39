package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Takes out of a planned value what the plan marks as not to be shown. */
final class Sensitive {

  private Sensitive() {}

  /**
   * Answers what is left of a value. An item leaves its place behind, so that the others keep
   * theirs.
   *
   * @param marks have the form of the value, and {@code true} where it is not to be shown
   */
  static Node left(Node value, Node marks) {
    if (marks instanceof ScalarNode mark && mark.text().equals("true")) {
      return new NullNode(value.at());
    }
    if (value instanceof MappingNode mapping && marks instanceof MappingNode marked) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        Optional<Node> mark = marked.get(entry.key());
        Node left = mark.isPresent() ? left(entry.value(), mark.get()) : entry.value();
        if (left == entry.value()) {
          entries.add(entry);
        } else if (!(left instanceof NullNode)) {
          entries.add(new MappingNode.Entry(entry.key(), entry.keyAt(), left));
        }
      }
      return new MappingNode(mapping.at(), entries);
    }
    if (value instanceof SequenceNode sequence && marks instanceof SequenceNode marked) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < sequence.items().size(); i++) {
        Node item = sequence.items().get(i);
        items.add(i < marked.items().size() ? left(item, marked.items().get(i)) : item);
      }
      return new SequenceNode(sequence.at(), items);
    }
    return value;
  }
}
