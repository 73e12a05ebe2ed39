package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** A list of expressions. */
public record HclTuple(Position at, List<Expression> items) implements Expression {

  @Override
  public Node value(Scope scope) {
    List<Node> values = new ArrayList<>();
    for (Expression item : items) {
      values.add(scope.value(item));
    }
    return new SequenceNode(at, values);
  }

  @Override
  public void references(Consumer<String> taker) {
    items.forEach(item -> item.references(taker));
  }
}
