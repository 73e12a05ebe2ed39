package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Reads expressions that nothing is filled in to, and calls everything else unknown. */
public final class Constants {

  private Constants() {}

  /** Answers the value of an expression, with gaps where it refers to something. */
  public static Node of(Expression expression) {
    if (expression instanceof HclLiteral literal) {
      return literal.value();
    }
    if (expression instanceof HclTemplate template && template.parts().size() == 1) {
      return of(template.parts().get(0));
    }
    if (expression instanceof HclTuple tuple) {
      List<Node> items = new ArrayList<>();
      tuple.items().forEach(item -> items.add(of(item)));
      return new SequenceNode(tuple.at(), items);
    }
    if (expression instanceof HclObject object) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (HclObject.Item item : object.items()) {
        String name = of(item.key()) instanceof ScalarNode text ? text.text() : Values.HIDDEN;
        entries.add(new MappingNode.Entry(name, item.key().at(), of(item.value())));
      }
      return new MappingNode(object.at(), entries);
    }
    return new UnknownValue(expression.at(), "what is no literal");
  }

  /** Reads what has to be a text that nothing is filled in to. */
  public static Optional<String> text(Expression expression) {
    return of(expression) instanceof ScalarNode scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
