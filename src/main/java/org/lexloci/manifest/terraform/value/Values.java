package org.lexloci.manifest.terraform.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** What can be asked of values. */
public final class Values {

  /** The key of whatever a mapping holds besides what is known of it. */
  public static final String HIDDEN = "";

  /** Longer text is nothing that anybody reads here. */
  public static final int LONGEST = 1 << 16;

  /** More items or parts than anybody lists or compares. */
  public static final int MOST = 10_000;

  /** Values, blocks and expressions in each other, deeper than anybody writes them. */
  public static final int DEEPEST = 100;

  private Values() {}

  /** One item, with its number or its key. */
  public record Keyed(Node key, Node value) {}

  /** Answers whether a value is a certain text, number or truth. */
  public static boolean is(String word, Node value) {
    return value instanceof ScalarNode scalar && scalar.text().equals(word);
  }

  /** Makes {@code true} or {@code false}. */
  public static ScalarNode truth(boolean truth, Position at) {
    return new ScalarNode(at, String.valueOf(truth), false);
  }

  public static ScalarNode text(String text, Position at) {
    return new ScalarNode(at, text, true);
  }

  public static ScalarNode number(BigDecimal number, Position at) {
    return new ScalarNode(at, number.stripTrailingZeros().toPlainString(), false);
  }

  /** Reads a number; one with more digits than anybody counts with is none. */
  public static Optional<BigDecimal> number(Node value) {
    return value instanceof ScalarNode scalar && scalar.text().matches("-?[0-9]{1,18}(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(scalar.text()))
        : Optional.empty();
  }

  /** Compares what two values hold; empty where there is more than can be looked at. */
  public static Optional<Boolean> same(Node first, Node second) {
    int[] left = {MOST};
    boolean same = same(first, second, left, 0);
    return left[0] > 0 ? Optional.of(same) : Optional.empty();
  }

  private static boolean same(Node first, Node second, int[] left, int depth) {
    if (--left[0] <= 0 || depth > DEEPEST) {
      left[0] = 0;
      return false;
    }
    if (first instanceof ScalarNode a && second instanceof ScalarNode b) {
      return a.text().equals(b.text());
    }
    if (first instanceof SequenceNode a && second instanceof SequenceNode b) {
      boolean same = a.items().size() == b.items().size();
      for (int i = 0; same && i < a.items().size(); i++) {
        same = same(a.items().get(i), b.items().get(i), left, depth + 1);
      }
      return same;
    }
    if (first instanceof MappingNode a && second instanceof MappingNode b) {
      return a.entries().size() == b.entries().size()
          && a.entries().stream()
              .allMatch(
                  e -> b.get(e.key()).filter(v -> same(e.value(), v, left, depth + 1)).isPresent());
    }
    return first instanceof NullNode && second instanceof NullNode;
  }

  /** Finds an item by its number or its key. */
  public static Node item(Node of, Node key, Position at) {
    String name = key instanceof ScalarNode scalar ? scalar.text() : "";
    if (of instanceof UnknownValue unknown) {
      return unknown.item(name);
    }
    if (key instanceof UnknownValue unknown) {
      return unknown.but(null);
    }
    if (of instanceof LazyValue lazy) {
      return lazy.item(name, at);
    }
    if (of instanceof SequenceNode list && name.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(name);
      if (number < list.items().size()) {
        return list.items().get(number);
      }
    }
    Optional<Node> found = of instanceof MappingNode all ? all.get(name) : Optional.empty();
    Optional<Node> hidden = of instanceof MappingNode all ? all.get(HIDDEN) : Optional.empty();
    return found
        .or(() -> hidden)
        .orElseGet(
            () ->
                new UnknownValue(
                    at,
                    SafeText.quoted(name) + ", which is not in what it is taken from",
                    UnknownValue.Reason.MISSING));
  }

  /** Finds an item of an item, by their names one after the other. */
  public static Node follow(Node from, List<String> names, Position at) {
    Node found = from;
    for (String name : names) {
      found = item(found, text(name, at), at);
    }
    return found;
  }

  /** Lists the items of a list or a mapping; empty where it is neither. */
  public static Optional<List<Keyed>> each(Node all) {
    List<Keyed> items = new ArrayList<>();
    if (all instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        items.add(new Keyed(new ScalarNode(item.at(), String.valueOf(i), false), item));
      }
    } else if (all instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        boolean hidden = entry.key().equals(HIDDEN);
        Node key = hidden ? entry.value() : text(entry.key(), entry.keyAt());
        items.add(new Keyed(key, entry.value()));
      }
    } else if (all instanceof LazyValue lazy
        && lazy.each().stream().noneMatch(one -> one.key() instanceof NullNode)) {
      return Optional.of(lazy.each());
    } else {
      return Optional.empty();
    }
    return Optional.of(items);
  }
}
