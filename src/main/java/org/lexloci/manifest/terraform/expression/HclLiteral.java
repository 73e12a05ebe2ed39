package org.lexloci.manifest.terraform.expression;

import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** A number, a word, or a text without anything to fill in. */
public record HclLiteral(Node value) implements Expression {

  @Override
  public Position at() {
    return value.at();
  }

  @Override
  public Node value(Scope scope) {
    return value;
  }
}
