package org.lexloci.manifest.terraform;

import java.util.List;
import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Text with expressions in it. */
record HclTemplate(Position at, List<Expression> parts) implements Expression {

  @Override
  public Node value(Scope scope) {
    if (parts.size() == 1) {
      return scope.value(parts.get(0));
    }
    StringBuilder text = new StringBuilder();
    for (Expression part : parts) {
      Node value = scope.value(part);
      if (!(value instanceof ScalarNode scalar)) {
        return value instanceof Unknown ? value : new Unknown(at, "a text that is made of a list");
      }
      text.append(scalar.text());
      if (text.length() > Values.LONGEST) {
        return new Unknown(at, "a text that is too long to look at");
      }
    }
    return new ScalarNode(at, text.toString(), true);
  }

  @Override
  public void references(Consumer<String> taker) {
    parts.forEach(part -> part.references(taker));
  }
}
