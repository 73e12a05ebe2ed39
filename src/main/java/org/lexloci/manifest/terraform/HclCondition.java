package org.lexloci.manifest.terraform;

import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** One of two values. */
record HclCondition(Expression condition, Expression yes, Expression no) implements Expression {

  @Override
  public Position at() {
    return condition.at();
  }

  @Override
  public Node value(Scope scope) {
    Node value = scope.value(condition);
    return Values.is("true", value)
        ? scope.value(yes)
        : Values.is("false", value)
            ? scope.value(no)
            : value instanceof Unknown ? value : new Unknown(at(), "a condition that is no truth");
  }

  @Override
  public void references(Consumer<String> taker) {
    condition.references(taker);
    yes.references(taker);
    no.references(taker);
  }
}
