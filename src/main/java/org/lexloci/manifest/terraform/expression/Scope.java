package org.lexloci.manifest.terraform.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;

/**
 * Where an expression stands.
 *
 * @param names that only it knows: {@code each}, {@code count}, those of a loop
 */
public record Scope(EvaluationContext context, Map<String, Node> names) {

  /** Adds a name, which hides another of the same spelling. */
  public Scope with(String name, Node value) {
    Map<String, Node> more = new HashMap<>(names);
    more.put(name, value);
    return new Scope(context, more);
  }

  /** Answers a value, unless it takes more steps or a deeper stack than anything real. */
  public Node value(Expression expression) {
    if (!context.steps().enter()) {
      return new UnknownValue(expression.at(), "more than can be looked at");
    }
    try {
      return expression.value(this);
    } finally {
      context.steps().leave();
    }
  }

  ParameterChoices choices() {
    return context.choices();
  }

  /** Answers a value with the variables that it rests on. */
  Looked<Node> looked(Expression expression) {
    return choices().looked(() -> value(expression));
  }

  /** Answers whether a condition holds, with what is taken of variables. */
  Node held(Expression condition) {
    Looked<Node> looked = looked(condition);
    Node value = looked.value();
    return Values.is("true", value) || Values.is("false", value)
        ? Values.truth(
            choices().holds(Values.is("true", value), condition.at(), looked.asked()),
            condition.at())
        : value;
  }

  /** Answers the key by which an item is taken. */
  Node chosen(Node of, Looked<Node> by, Position at) {
    return by.value() instanceof ScalarNode key
        ? Values.text(choices().key(key.text(), at, by.asked(), keys(of)), at)
        : by.value();
  }

  /** Lists the texts by which the items of a list or a mapping are known. */
  private static List<String> keys(Node all) {
    return Values.each(all).orElse(List.of()).stream()
        .filter(item -> item.key() instanceof ScalarNode)
        .map(item -> ((ScalarNode) item.key()).text())
        .toList();
  }

  /** Answers what a name with its dots means. */
  Node named(List<String> path, Position at) {
    String root = path.get(0);
    if (names.containsKey(root)) {
      return Values.follow(names.get(root), path.subList(1, path.size()), at);
    }
    if (path.size() == 1) {
      return new UnknownValue(at, SafeText.quoted(root) + ", which is nothing here");
    }
    return context.named(path, at);
  }
}
