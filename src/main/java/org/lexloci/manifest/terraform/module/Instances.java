package org.lexloci.manifest.terraform.module;

import java.util.List;
import java.util.function.BiFunction;
import org.lexloci.manifest.terraform.value.LazyValue;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * What a reference to a resource or to a module means; what it holds is looked at when it is asked
 * for.
 *
 * @param shown its address
 * @param of each of them, with its number or key; nothing for the only one
 * @param attribute finds what one of them holds under a name
 */
record Instances(
    Position at, String shown, List<Instance> of, BiFunction<Instance, String, Node> attribute)
    implements LazyValue {

  @Override
  public Node item(String name, Position asked) {
    if (of.size() == 1 && (of.get(0).key() instanceof NullNode)) {
      return attribute.apply(of.get(0), name);
    }
    return of.stream()
        .filter(one -> one.key() instanceof UnknownValue || Values.is(name, one.key()))
        .findFirst()
        .<Node>map(this::only)
        .orElseGet(
            () ->
                new UnknownValue(
                    asked,
                    SafeText.quoted(shown) + ", of which there is no such one",
                    UnknownValue.Reason.MISSING));
  }

  @Override
  public List<Values.Keyed> each() {
    return of.stream().map(one -> new Values.Keyed(one.key(), only(one))).toList();
  }

  private Instances only(Instance one) {
    return new Instances(at, shown, List.of(one.alone()), attribute);
  }

  @Override
  public String kind() {
    return "a resource";
  }
}
