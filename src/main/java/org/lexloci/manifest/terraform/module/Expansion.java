package org.lexloci.manifest.terraform.module;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclBlock;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/**
 * Finds how many a block makes.
 *
 * @param scope of the module that it stands in
 */
record Expansion(Scope scope) {

  /** More of one block are no longer told apart. */
  private static final int MOST = 200;

  List<Instance> of(HclBlock block) {
    Optional<Expression> count = block.body().attribute("count");
    Optional<Expression> each = block.body().attribute("for_each");
    if (count.isPresent()) {
      Node number = scope.value(count.get());
      return number instanceof UnknownValue unknown
          ? List.of(unknown(unknown))
          : counted(number, count.get().at());
    }
    if (each.isEmpty()) {
      return List.of(new Instance(new NullNode(block.at()), scope));
    }
    Node all = scope.value(each.get());
    if (all instanceof UnknownValue unknown) {
      return List.of(unknown(unknown));
    }
    List<Instance> instances = new ArrayList<>();
    for (Values.Keyed item : Values.each(all).orElse(List.of())) {
      Node key = all instanceof SequenceNode ? item.value() : item.key();
      if (instances.size() == MOST) {
        instances.add(others(block.at()));
        break;
      }
      instances.add(instance(key, item.value()));
    }
    return instances;
  }

  /** Stands for all that are not told apart. */
  private Instance others(Position at) {
    return unknown(new UnknownValue(at, "more than " + MOST + " of one block"));
  }

  private List<Instance> counted(Node number, Position at) {
    int count =
        Values.number(number)
            .map(n -> n.min(BigDecimal.valueOf(MOST + 1)).intValue())
            .orElse(Values.is("true", number) ? 1 : 0);
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST); i++) {
      Node index = Values.number(BigDecimal.valueOf(i), at);
      instances.add(new Instance(index, scope.with("count", counter("index", index))));
    }
    if (count > MOST) {
      instances.add(others(at));
    }
    return instances;
  }

  Instance unknown(UnknownValue unknown) {
    return new Instance(unknown, scope.with("count", unknown).with("each", unknown));
  }

  private Instance instance(Node key, Node value) {
    Node each =
        new MappingNode(
            key.at(),
            List.of(new MappingNode.Entry("key", key), new MappingNode.Entry("value", value)));
    return new Instance(key, scope.with("each", each));
  }

  private static Node counter(String name, Node value) {
    return new MappingNode(value.at(), List.of(new MappingNode.Entry(name, value)));
  }
}
