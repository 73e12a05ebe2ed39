package org.lexloci.manifest.terraform;

import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** One item of something. */
record HclIndex(Expression of, Expression key) implements Expression {

  @Override
  public Position at() {
    return of.at();
  }

  @Override
  public Node value(Scope scope) {
    return Values.item(scope.value(of), scope.value(key), at());
  }

  @Override
  public void references(Consumer<String> taker) {
    of.references(taker);
    key.references(taker);
  }
}
