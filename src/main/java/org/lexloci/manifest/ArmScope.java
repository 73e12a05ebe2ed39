package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * What the expressions of one template can see: its parameters with their defaults or with what an
 * outer template passes, its variables, and the number of the copy that is being made.
 *
 * @param given what the outer template passes; null for a template that is deployed by itself
 * @param copy the number of the copy; empty where it is not known
 */
record ArmScope(
    MappingNode template,
    @Nullable MappingNode given,
    @Nullable ArmScope outer,
    Optional<Integer> copy,
    Steps steps) {

  /** Deeper expressions are taken as not known. */
  private static final int DEEPEST = 200;

  /** Counts what is left to do: variables can be made to double each other without end. */
  static final class Steps {
    private int left = 200_000;
    private int depth;

    /** Tells whether everything could be looked at. */
    boolean sufficed() {
      return left > 0;
    }

    /** Goes one step on and one deeper, if that is still allowed. */
    boolean enter() {
      if (left == 0 || depth == DEEPEST) {
        return false;
      }
      left--;
      depth++;
      return true;
    }

    void leave() {
      depth--;
    }
  }

  static ArmScope of(MappingNode template) {
    return new ArmScope(template, null, null, Optional.empty(), new Steps());
  }

  /** Opens the scope of a template that this one deploys with values of its own. */
  ArmScope nested(MappingNode inner, Optional<MappingNode> values) {
    MappingNode passed = values.orElse(new MappingNode(inner.at(), List.of()));
    return new ArmScope(inner, passed, this, Optional.empty(), steps);
  }

  ArmScope numbered(Optional<Integer> number) {
    return new ArmScope(template, given, outer, number, steps);
  }

  /** Puts values in the place of expressions, and nothing in the place of those not known. */
  Node resolve(Node node) {
    if (!steps.enter()) {
      return new NullNode(node.at());
    }
    try {
      return node instanceof ScalarNode scalar
          ? scalar(scalar).orElseGet(() -> new NullNode(node.at()))
          : parts(node);
    } finally {
      steps.leave();
    }
  }

  private Node parts(Node node) {
    if (node instanceof MappingNode mapping) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        entries.add(new MappingNode.Entry(entry.key(), entry.keyAt(), resolve(entry.value())));
      }
      return new MappingNode(node.at(), entries);
    }
    return node instanceof SequenceNode sequence
        ? new SequenceNode(node.at(), sequence.items().stream().map(this::resolve).toList())
        : node;
  }

  /** An expression stands in brackets; a bracket that is doubled is text. */
  private Optional<Node> scalar(ScalarNode scalar) {
    String text = scalar.text();
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return Optional.of(scalar);
    }
    return text.startsWith("[[")
        ? Optional.of(new ScalarNode(scalar.at(), text.substring(1), scalar.quoted()))
        : new ArmExpression(text.substring(1, text.length() - 1), scalar.at(), this).value();
  }

  /** Answers the value of a parameter; empty where only who deploys knows it. */
  Optional<Node> parameter(String name) {
    Optional<Node> declared =
        Nodes.mapping(template, "parameters").flatMap(parameters -> named(parameters, name));
    if (declared.flatMap(d -> Nodes.text(d, "type")).filter(ArmScope::isSecret).isPresent()) {
      return Optional.empty();
    }
    Optional<Node> passed = Optional.ofNullable(given).flatMap(g -> named(g, name));
    if (passed.isPresent() && outer != null) {
      return Nodes.at(passed.get(), "value").map(outer::resolve).filter(ArmScope::isKnown);
    }
    Optional<Node> value = declared.flatMap(d -> Nodes.at(d, "defaultValue"));
    if (value.isPresent()) {
      return value.map(this::resolve).filter(ArmScope::isKnown);
    }
    boolean left = given != null && declared.flatMap(d -> Nodes.text(d, "nullable")).isPresent();
    return left ? declared.map(d -> new NullNode(d.at())) : Optional.empty();
  }

  /** Answers the value of a variable. */
  Optional<Node> variable(String name) {
    return Nodes.mapping(template, "variables")
        .flatMap(variables -> named(variables, name))
        .map(this::resolve)
        .filter(ArmScope::isKnown);
  }

  private static boolean isSecret(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("secure");
  }

  private static boolean isKnown(Node node) {
    return !(node instanceof NullNode);
  }

  /** Names of parameters and variables may be written in either case. */
  private static Optional<Node> named(MappingNode mapping, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return mapping.entries().stream()
        .filter(entry -> entry.key().toLowerCase(Locale.ROOT).equals(lower))
        .map(MappingNode.Entry::value)
        .findFirst();
  }
}
