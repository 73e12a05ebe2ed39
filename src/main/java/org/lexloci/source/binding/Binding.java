package org.lexloci.source.binding;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.word.UnusableText;

/** One tree while it is bound: knows which of its values mean nothing, and tells problems. */
public final class Binding {

  private final Binder binder;
  private final Consumer<Problem> problems;
  private final Set<Node> unusable = Collections.newSetFromMap(new IdentityHashMap<>());
  private int told;

  Binding(Binder binder, Node root, Consumer<Problem> problems) {
    this.binder = binder;
    this.problems = problems;
    check(root);
  }

  /** Reads a value as a type is written. */
  public <T> @Nullable T read(Class<T> type, Node node, String field) {
    return read(binder.form(type), node, field);
  }

  /** Reads a value in a form; null for one that means nothing, which has been told. */
  <T> @Nullable T read(Form<T> form, Node node, String field) {
    return isUsable(node) ? form.read(node, field, this) : null;
  }

  /** Tells whether a value means something; what does not has been told. */
  boolean isUsable(Node node) {
    return !unusable.contains(node);
  }

  void tell(Position at, String message) {
    told++;
    problems.accept(new Problem(at, message));
  }

  /** Counts the problems told so far. */
  int told() {
    return told;
  }

  /** Tells that a value is of another kind than expected. */
  <T> @Nullable T misfit(Node node, String expected) {
    tell(node.at(), "expected " + expected + ", found " + node.kind());
    return null;
  }

  private void check(Node node) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof NullNode) {
          refuse(entry.value(), entry.keyAt(), SafeText.quoted(entry.key()) + " has no value");
        } else {
          check(entry.value());
        }
      }
    } else if (node instanceof ScalarNode scalar) {
      UnusableText.complaint(scalar.text()).ifPresent(why -> refuse(node, node.at(), why));
    } else if (node instanceof NullNode) {
      refuse(node, node.at(), "an item has no value");
    } else {
      node.values().forEach(this::check);
    }
  }

  private void refuse(Node node, Position at, String why) {
    unusable.add(node);
    tell(at, why);
  }
}
