package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lexloci.manifest.terraform.value.LazyValue;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** The same of every item: {@code a[*].id}. */
public record HclSplat(Expression of, List<Expression> steps) implements Expression {

  @Override
  public Position at() {
    return of.at();
  }

  @Override
  public Node value(Scope scope) {
    Node all = scope.value(of);
    if (all instanceof UnknownValue) {
      return all;
    }
    List<Node> items =
        all instanceof SequenceNode sequence
            ? sequence.items()
            : all instanceof LazyValue lazy
                ? lazy.each().stream().map(Values.Keyed::value).toList()
                : all instanceof NullNode ? List.of() : List.of(all);
    List<Node> values = new ArrayList<>();
    for (Node item : items) {
      Node value = item;
      for (Expression step : steps) {
        value = Values.item(value, scope.value(step), at());
      }
      values.add(value);
    }
    return new SequenceNode(at(), values);
  }

  @Override
  public void references(Consumer<String> taker) {
    of.references(taker);
  }
}
