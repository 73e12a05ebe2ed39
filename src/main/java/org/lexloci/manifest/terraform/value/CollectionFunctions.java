package org.lexloci.manifest.terraform.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Computes functions of lists and mappings; empty where it is not computed here. */
final class CollectionFunctions {

  private CollectionFunctions() {}

  /** Makes a list or a mapping of values that are looked at when one of them is asked for. */
  static Node of(Node all) {
    if (!(all instanceof LazyValue)) {
      return all;
    }
    List<Values.Keyed> items = Values.each(all).orElse(List.of());
    boolean numbered =
        items.stream().allMatch(i -> i.key() instanceof ScalarNode key && !key.quoted());
    List<Node> values = items.stream().map(Values.Keyed::value).toList();
    return items.isEmpty()
        ? all
        : numbered
            ? new SequenceNode(all.at(), values)
            : zipped(items.stream().map(Values.Keyed::key).toList(), values, all.at());
  }

  static Optional<Node> ofMapping(String name, MappingNode mapping, Position at) {
    return switch (name) {
      case "keys" ->
          Optional.of(
              new SequenceNode(
                  at, Values.each(mapping).orElseThrow().stream().map(Values.Keyed::key).toList()));
      case "values" ->
          Optional.of(
              new SequenceNode(
                  at, mapping.entries().stream().map(MappingNode.Entry::value).toList()));
      case "length" ->
          mapping.get(Values.HIDDEN).isPresent()
              ? Optional.empty()
              : Optional.of(Values.number(BigDecimal.valueOf(mapping.entries().size()), at));
      default -> Optional.empty();
    };
  }

  static Optional<Node> ofList(String name, SequenceNode list, List<Node> arguments, Position at) {
    List<Node> items = list.items();
    return switch (name) {
      case "toset", "distinct", "sort" -> Optional.of(new SequenceNode(at, distinct(items)));
      case "flatten" -> Optional.of(flat(items, at));
      case "compact" ->
          Optional.of(new SequenceNode(at, items.stream().filter(Functions::isFilled).toList()));
      case "length" -> Optional.of(Values.number(BigDecimal.valueOf(items.size()), at));
      case "element" ->
          arguments.size() == 2 && !items.isEmpty()
              ? Values.number(arguments.get(1))
                  .map(n -> items.get(Math.floorMod(n.intValue(), items.size())))
              : Optional.empty();
      case "one" -> Optional.of(items.size() == 1 ? items.get(0) : new NullNode(at));
      case "alltrue" -> truth(items, false, at);
      case "anytrue" -> truth(items, true, at);
      case "reverse" -> Optional.of(reversed(items, at));
      case "contains" -> contains(items, arguments.get(1), at);
      case "zipmap" ->
          arguments.get(1) instanceof SequenceNode values
              ? Optional.of(zipped(items, values.items(), at))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Joins truths, of which one that decides is enough. */
  private static Optional<Node> truth(List<Node> items, boolean deciding, Position at) {
    boolean decided = items.stream().anyMatch(i -> Values.is(String.valueOf(deciding), i));
    return decided
        ? Optional.of(Values.truth(deciding, at))
        : UnknownValue.among(items)
            .<Node>map(open -> open)
            .or(() -> Optional.of(Values.truth(!deciding, at)));
  }

  private static Node reversed(List<Node> items, Position at) {
    List<Node> last = new ArrayList<>(items);
    Collections.reverse(last);
    return new SequenceNode(at, last);
  }

  private static Optional<Node> contains(List<Node> items, Node wanted, Position at) {
    for (Node item : items) {
      Optional<Boolean> same = Values.same(item, wanted);
      if (same.isEmpty() || item instanceof UnknownValue) {
        return Optional.empty();
      }
      if (same.get()) {
        return Optional.of(Values.truth(true, at));
      }
    }
    return Optional.of(Values.truth(false, at));
  }

  private static Node zipped(List<Node> keys, List<Node> values, Position at) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
      String name = keys.get(i) instanceof ScalarNode text ? text.text() : Values.HIDDEN;
      entries.add(new MappingNode.Entry(name, keys.get(i).at(), values.get(i)));
    }
    return new MappingNode(at, entries);
  }

  private static List<Node> distinct(List<Node> items) {
    List<Node> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : items) {
      if (!(item instanceof ScalarNode text) || seen.add(text.text())) {
        kept.add(item);
      }
    }
    return kept;
  }

  private static Node flat(List<Node> items, Position at) {
    List<Node> all = new ArrayList<>();
    return flatten(items, 0, all)
        ? new SequenceNode(at, all)
        : new UnknownValue(at, "a list that is too long to look at");
  }

  private static boolean flatten(List<Node> items, int depth, List<Node> all) {
    for (Node item : items) {
      boolean fits = all.size() < Values.MOST && depth < Values.DEEPEST;
      if (!fits || item instanceof SequenceNode inner && !flatten(inner.items(), depth + 1, all)) {
        return false;
      }
      if (!(item instanceof SequenceNode)) {
        all.add(item);
      }
    }
    return true;
  }
}
