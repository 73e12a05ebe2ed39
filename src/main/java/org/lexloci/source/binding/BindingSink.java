package org.lexloci.source.binding;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SequenceNode;

/** Knows, while a tree is being bound, where its values stand and who is told of problems. */
final class BindingSink {

  private final Node root;
  private final Consumer<Problem> problems;
  private int told;

  BindingSink(Node root, Consumer<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  static BindingSink of(DeserializationContext context) {
    return (BindingSink) context.getAttribute(BindingSink.class);
  }

  void tell(Position at, String message) {
    told++;
    problems.accept(new Problem(at, message));
  }

  /** Counts the problems told so far. */
  int told() {
    return told;
  }

  /** Finds the node at which the parser stands. */
  Node node(JsonStreamContext context) {
    Node node = root;
    for (JsonPointer p = context.pathAsPointer(); !p.matches(); p = p.tail()) {
      Optional<Node> next = Optional.empty();
      if (node instanceof MappingNode mapping) {
        next = mapping.get(p.getMatchingProperty());
      } else if (node instanceof SequenceNode sequence && p.mayMatchElement()) {
        next = Optional.of(sequence.items().get(p.getMatchingIndex()));
      }
      if (next.isEmpty()) {
        return node;
      }
      node = next.get();
    }
    return node;
  }
}
