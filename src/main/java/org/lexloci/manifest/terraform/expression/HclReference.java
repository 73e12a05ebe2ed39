package org.lexloci.manifest.terraform.expression;

import java.util.List;
import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** A name with what follows its dots: {@code var.a}, {@code null_resource.b.id}. */
public record HclReference(Position at, List<String> names) implements Expression {

  @Override
  public Node value(Scope scope) {
    return scope.named(names, at);
  }

  @Override
  public void references(Consumer<String> taker) {
    taker.accept(String.join(".", names));
  }
}
