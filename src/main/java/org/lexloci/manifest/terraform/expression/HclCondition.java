package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.value.Texts;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** One of two values. */
public record HclCondition(Expression condition, Expression yes, Expression no)
    implements Expression {

  @Override
  public Position at() {
    return condition.at();
  }

  @Override
  public Node value(Scope scope) {
    Node value = scope.held(condition);
    if (Values.is("true", value)) {
      return scope.value(yes);
    }
    if (Values.is("false", value)) {
      return scope.value(no);
    }
    UnknownValue open =
        value instanceof UnknownValue unknown
            ? unknown
            : new UnknownValue(at(), "a condition that is no truth");
    return open.but(either(scope.value(yes), scope.value(no)));
  }

  /** Whoever looks for words in a script, or in a list of containers, finds those of both. */
  private @Nullable Node either(Node one, Node other) {
    List<String> texts = List.of(Texts.of(one), Texts.of(other));
    boolean script = texts.stream().anyMatch(t -> t.chars().anyMatch(Character::isWhitespace));
    List<Node> items = new ArrayList<>();
    for (Node value : List.of(one, other)) {
      Node known = value instanceof UnknownValue unknown ? unknown.rest() : value;
      items.addAll(known instanceof SequenceNode list ? list.items() : List.of());
    }
    return !items.isEmpty()
        ? new SequenceNode(at(), items)
        : script ? Values.text(String.join("\n", texts), at()) : null;
  }

  @Override
  public void references(Consumer<String> taker) {
    condition.references(taker);
    yes.references(taker);
    no.references(taker);
  }
}
