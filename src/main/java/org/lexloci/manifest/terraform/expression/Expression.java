package org.lexloci.manifest.terraform.expression;

import java.util.function.Consumer;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** Is what stands to the right of an argument. */
public interface Expression {

  Position at();

  /** Answers the value; {@link UnknownValue} as far as it is not known before a plan. */
  Node value(Scope scope);

  /** Hands over the names of everything that it refers to: {@code var.a}, {@code random_x.y.id}. */
  default void references(Consumer<String> taker) {}
}
