package org.lexloci.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows, while a tree is being bound, where its values stand and who is told of problems. */
final class BindingSink {

  private final Node root;
  private final Consumer<Problem> problems;
  private final Set<String> misspelt = new HashSet<>();
  private boolean told;

  BindingSink(Node root, Consumer<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  static BindingSink of(DeserializationContext context) {
    return (BindingSink) context.getAttribute(BindingSink.class);
  }

  void tell(Position at, String message) {
    told = true;
    problems.accept(new Problem(at, message));
  }

  /** Takes a field of a mapping for one that is misspelt: then it is not missing besides. */
  void misspelt(Node mapping, String field) {
    misspelt.add(mapping.at() + " " + field);
  }

  boolean isMisspelt(Node mapping, String field) {
    return misspelt.contains(mapping.at() + " " + field);
  }

  boolean told() {
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
