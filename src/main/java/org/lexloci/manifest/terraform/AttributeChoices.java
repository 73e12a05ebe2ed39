package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.terraform.expression.Constants;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclCondition;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclAttribute;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Lists what arguments may be that are not known, as far as source tells. */
record AttributeChoices(Scope scope) {

  MappingNode of(HclBody body) {
    Fields all = new Fields(Position.whole(""));
    for (HclAttribute attribute : body.attributes()) {
      List<Node> either =
          either(scope.value(attribute.value())).orElseGet(() -> constants(attribute.value()));
      if (!either.isEmpty()) {
        all.put(attribute.name(), new SequenceNode(attribute.at(), either));
      }
    }
    Map<String, List<Node>> blocks = new HashMap<>();
    for (HclBlock block : body.blocks()) {
      blocks.computeIfAbsent(block.type(), k -> new ArrayList<>()).add(of(block.body()));
    }
    blocks.forEach((name, list) -> all.put(name, new SequenceNode(Position.whole(""), list)));
    return all.node();
  }

  /** Values that a condition chooses between of which nothing tells whether it holds. */
  private List<Node> constants(Expression expression) {
    return expression instanceof HclCondition condition
            && scope.value(condition.condition()) instanceof UnknownValue
        ? Stream.of(condition.yes(), condition.no())
            .map(Constants::of)
            .filter(value -> !(value instanceof UnknownValue))
            .toList()
        : List.of();
  }

  /** Lists what a value, or one of a list, may be; empty where that is not told of all. */
  private static Optional<List<Node>> either(Node value) {
    if (value instanceof UnknownValue unknown) {
      return Optional.of(unknown.either()).filter(all -> !all.isEmpty());
    }
    if (!(value instanceof SequenceNode list) || UnknownValue.among(list.items()).isEmpty()) {
      return Optional.empty();
    }
    List<Node> all = new ArrayList<>();
    for (Node item : list.items()) {
      Optional<List<Node>> one =
          item instanceof ScalarNode ? Optional.of(List.of(item)) : either(item);
      if (one.isEmpty()) {
        return one;
      }
      all.addAll(one.get());
    }
    return Optional.of(all);
  }
}
