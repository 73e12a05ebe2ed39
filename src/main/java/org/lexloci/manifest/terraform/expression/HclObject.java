package org.lexloci.manifest.terraform.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Keys and values between braces. */
public record HclObject(Position at, List<Item> items) implements Expression {

  /** One key, which may be an expression too, with its value. */
  public record Item(Expression key, Expression value) {}

  @Override
  public Node value(Scope scope) {
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    for (Item item : items) {
      Node key = scope.value(item.key());
      // A key that is not known hides one value, and no other.
      String name = key instanceof ScalarNode text ? text.text() : Values.HIDDEN;
      Node value = key instanceof UnknownValue ? key : scope.value(item.value());
      entries.put(name, new MappingNode.Entry(name, item.key().at(), value));
    }
    return new MappingNode(at, List.copyOf(entries.values()));
  }

  @Override
  public void references(Consumer<String> taker) {
    for (Item item : items) {
      item.key().references(taker);
      item.value().references(taker);
    }
  }
}
