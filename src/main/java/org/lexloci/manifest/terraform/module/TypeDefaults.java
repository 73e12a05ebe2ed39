package org.lexloci.manifest.terraform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclCall;
import org.lexloci.manifest.terraform.expression.HclObject;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.SequenceNode;

/** Fills in what the type of a variable says of attributes that are left out. */
final class TypeDefaults {

  private TypeDefaults() {}

  static Node of(Expression type, Node value) {
    if (!(type instanceof HclCall call) || call.arguments().isEmpty()) {
      return value;
    }
    Expression inner = call.arguments().get(0);
    return switch (call.name()) {
      case "object" ->
          inner instanceof HclObject attributes && value instanceof MappingNode given
              ? object(attributes, given)
              : value;
      case "map" -> value instanceof MappingNode ? value.with(item -> of(inner, item)) : value;
      case "list", "set" ->
          value instanceof SequenceNode ? value.with(item -> of(inner, item)) : value;
      case "optional" -> of(inner, value);
      default -> value;
    };
  }

  private static Node object(HclObject attributes, MappingNode given) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (HclObject.Item item : attributes.items()) {
      String name =
          item.key() instanceof HclReference reference
              ? reference.names().get(0)
              : Constants.text(item.key()).orElse("");
      Optional<MappingNode.Entry> said =
          given.entry(name).filter(e -> !(e.value() instanceof NullNode));
      Node value =
          said.map(e -> of(item.value(), e.value())).orElseGet(() -> absent(item.value(), given));
      entries.add(
          new MappingNode.Entry(
              name, said.map(MappingNode.Entry::keyAt).orElse(value.at()), value));
    }
    given.entry(Values.HIDDEN).ifPresent(entries::add);
    return new MappingNode(given.at(), entries);
  }

  /** What is left out has its default, which is a literal, or is null. */
  private static Node absent(Expression type, MappingNode given) {
    if (type instanceof HclCall call
        && call.name().equals("optional")
        && call.arguments().size() == 2) {
      Expression written = call.arguments().get(1);
      Node literal = Constants.of(written);
      return literal instanceof UnknownValue ? literal : of(call.arguments().get(0), literal);
    }
    return new NullNode(given.at());
  }
}
