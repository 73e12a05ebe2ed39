package org.lexloci.manifest.terraform.expression;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.value.Texts;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Text with expressions in it. */
public record HclTemplate(Position at, List<Expression> parts) implements Expression {

  @Override
  public Node value(Scope scope) {
    if (parts.size() == 1) {
      return scope.value(parts.get(0));
    }
    StringBuilder text = new StringBuilder();
    @Nullable UnknownValue open = null;
    for (Expression part : parts) {
      Node value = scope.value(part);
      if (open == null && value instanceof UnknownValue unknown) {
        open = unknown;
      }
      text.append(Texts.of(value));
      if (text.length() > Values.LONGEST) {
        return new UnknownValue(at, "a text that is too long to look at");
      }
    }
    ScalarNode made = new ScalarNode(at, text.toString(), true);
    return open == null ? made : open.but(made);
  }

  @Override
  public void references(Consumer<String> taker) {
    parts.forEach(part -> part.references(taker));
  }
}
