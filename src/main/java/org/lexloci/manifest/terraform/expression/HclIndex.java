package org.lexloci.manifest.terraform.expression;

import java.util.function.Consumer;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** One item of something. */
public record HclIndex(Expression of, Expression key) implements Expression {

  @Override
  public Position at() {
    return of.at();
  }

  @Override
  public Node value(Scope scope) {
    Looked<Node> from = scope.looked(of);
    Looked<Node> by = scope.looked(key);
    return Values.item(from.value(), scope.chosen(from.value(), by, at()), at());
  }

  @Override
  public void references(Consumer<String> taker) {
    of.references(taker);
    key.references(taker);
  }
}
