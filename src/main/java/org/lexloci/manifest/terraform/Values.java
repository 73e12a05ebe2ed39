package org.lexloci.manifest.terraform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** What can be asked of values. */
final class Values {

  /** The key of whatever a mapping holds besides what is known of it. */
  static final String HIDDEN = "";

  /** Longer text is nothing that anybody reads here. */
  static final int LONGEST = 1 << 16;

  /** More items or parts than anybody lists or compares. */
  static final int MOST = 10_000;

  private Values() {}

  /** One item, with its number or its key. */
  record Keyed(Node key, Node value) {}

  static boolean is(String word, Node value) {
    return value instanceof ScalarNode scalar && scalar.text().equals(word);
  }

  static ScalarNode truth(boolean truth, Position at) {
    return new ScalarNode(at, String.valueOf(truth), false);
  }

  static ScalarNode text(String text, Position at) {
    return new ScalarNode(at, text, true);
  }

  static ScalarNode number(BigDecimal number, Position at) {
    return new ScalarNode(at, number.stripTrailingZeros().toPlainString(), false);
  }

  /** Reads a number; one with more digits than anybody counts with is none. */
  static Optional<BigDecimal> number(Node value) {
    return value instanceof ScalarNode scalar && scalar.text().matches("-?[0-9]{1,18}(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(scalar.text()))
        : Optional.empty();
  }

  /** Compares what two values hold; empty where there is more than can be looked at. */
  static Optional<Boolean> same(Node first, Node second) {
    int[] left = {MOST};
    boolean same = same(first, second, left, 0);
    return left[0] > 0 ? Optional.of(same) : Optional.empty();
  }

  private static boolean same(Node first, Node second, int[] left, int depth) {
    if (--left[0] <= 0 || depth > HclParser.DEEPEST) {
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
  static Node item(Node of, Node key, Position at) {
    if (of instanceof UnknownValue || key instanceof UnknownValue) {
      return (of instanceof UnknownValue unknown ? unknown : (UnknownValue) key).but(null);
    }
    String name = key instanceof ScalarNode scalar ? scalar.text() : "";
    if (of instanceof Instances instances) {
      return instances.item(name, at);
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

  /** Answers whether a condition holds, with what is taken of variables. */
  static Node held(Expression condition, Scope scope) {
    Looked<Node> looked = scope.looked(condition);
    Node value = looked.value();
    return is("true", value) || is("false", value)
        ? truth(
            scope.choices().holds(is("true", value), condition.at(), looked.asked()),
            condition.at())
        : value;
  }

  /** Answers the key by which an item is taken. */
  static Node chosen(Node of, Looked<Node> by, Scope scope, Position at) {
    return by.value() instanceof ScalarNode key
        ? text(scope.choices().key(key.text(), at, by.asked(), keys(of)), at)
        : by.value();
  }

  /** Lists the texts by which the items of a list or a mapping are known. */
  private static List<String> keys(Node all) {
    return each(all).orElse(List.of()).stream()
        .filter(item -> item.key() instanceof ScalarNode)
        .map(item -> ((ScalarNode) item.key()).text())
        .toList();
  }

  /** Lists the items of a list or a mapping; empty where it is neither. */
  static Optional<List<Keyed>> each(Node all) {
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
    } else {
      return Optional.empty();
    }
    return Optional.of(items);
  }
}
