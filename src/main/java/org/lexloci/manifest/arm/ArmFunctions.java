package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** The functions of expressions that need nothing but their arguments, those that name things. */
final class ArmFunctions {

  /** Longer text names nothing, and parts could be joined without end. */
  private static final int LONGEST = 1_000;

  private ArmFunctions() {}

  /** Calls a function with arguments of which some are not known; empty when the result is not. */
  static Optional<Node> call(String name, List<Optional<Node>> arguments, Position at) {
    if (arguments.isEmpty()) {
      return switch (name) {
        case "true", "false" -> Optional.of(scalar(name, at));
        case "null" -> Optional.of(new NullNode(at));
        default -> Optional.empty();
      };
    }
    if (name.equals("if") && arguments.size() == 3) {
      return truth(arguments.get(0)).flatMap(truth -> arguments.get(truth ? 1 : 2));
    }
    if (name.equals("coalesce")) {
      return arguments.stream()
          .filter(a -> a.filter(NullNode.class::isInstance).isEmpty())
          .findFirst()
          .orElse(Optional.empty());
    }
    if (arguments.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Node> values = arguments.stream().map(Optional::get).toList();
    Node first = values.get(0);
    return switch (name) {
      case "concat" -> concat(values, at);
      case "format" -> texts(values).flatMap(ArmFunctions::format).map(t -> scalar(t, at));
      case "tolower" -> TreePaths.text(first).map(t -> scalar(t.toLowerCase(Locale.ROOT), at));
      case "length" -> size(first).map(size -> scalar(String.valueOf(size), at));
      case "empty" -> size(first).map(size -> scalar(String.valueOf(size == 0), at));
      case "not" -> truth(Optional.of(first)).map(truth -> scalar(String.valueOf(!truth), at));
      case "and", "or" -> joined(name.equals("and"), values, at);
      case "tryget" -> values.size() == 2 ? member(first, values.get(1)) : Optional.empty();
      case "union" -> union(values, at);
      case "equals" -> equal(values).map(same -> scalar(String.valueOf(same), at));
      case "string" -> TreePaths.text(first).map(t -> scalar(t, at));
      case "toupper" -> TreePaths.text(first).map(t -> scalar(t.toUpperCase(Locale.ROOT), at));
      case "replace" -> texts(values).filter(t -> t.size() == 3).flatMap(t -> replaced(t, at));
      case "split" -> texts(values).filter(t -> t.size() == 2).map(t -> split(t, at));
      case "first" -> end(first, true);
      case "last" -> end(first, false);
      default -> Optional.empty();
    };
  }

  /** Texts are compared as they are written. */
  private static Optional<Boolean> equal(List<Node> values) {
    return texts(values).filter(t -> t.size() == 2).map(t -> t.get(0).equals(t.get(1)));
  }

  private static Optional<Node> replaced(List<String> texts, Position at) {
    String text = texts.get(0).replace(texts.get(1), texts.get(2));
    return texts.get(1).isEmpty() || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(scalar(text, at));
  }

  private static Node split(List<String> texts, Position at) {
    String[] parts = texts.get(0).split(Pattern.quote(texts.get(1)), -1);
    return new SequenceNode(at, Stream.of(parts).<Node>map(part -> scalar(part, at)).toList());
  }

  private static Optional<Node> end(Node list, boolean first) {
    List<Node> items = TreePaths.items(list);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(first ? 0 : items.size() - 1))
            .filter(item -> !(item instanceof HiddenNode));
  }

  /** Finds the member of an object by its name, or the item of a list by its number. */
  static Optional<Node> member(Node value, Node key) {
    // Nothing stands for what is not known inside of what is.
    return found(value, TreePaths.text(key))
        .filter(node -> !(node instanceof NullNode || node instanceof HiddenNode));
  }

  private static Optional<Node> found(Node value, Optional<String> name) {
    if (value instanceof SequenceNode sequence) {
      return name.filter(n -> n.matches("[0-9]{1,6}"))
          .map(Integer::parseInt)
          .filter(i -> i < sequence.items().size())
          .map(sequence.items()::get);
    }
    return name.flatMap(n -> TreePaths.at(value, n));
  }

  private static Optional<Node> joined(boolean all, List<Node> values, Position at) {
    List<Boolean> truths =
        values.stream().flatMap(value -> truth(Optional.of(value)).stream()).toList();
    boolean holds = all ? !truths.contains(false) : truths.contains(true);
    return truths.size() == values.size()
        ? Optional.of(scalar(String.valueOf(holds), at))
        : Optional.empty();
  }

  private static Optional<Boolean> truth(Optional<Node> node) {
    return node.flatMap(n -> TreePaths.text(n))
        .map(t -> t.toLowerCase(Locale.ROOT))
        .filter(t -> t.equals("true") || t.equals("false"))
        .map("true"::equals);
  }

  private static Optional<Integer> size(Node node) {
    if (node instanceof SequenceNode || node instanceof MappingNode) {
      return Optional.of(node.values().size());
    }
    return node instanceof NullNode ? Optional.of(0) : TreePaths.text(node).map(String::length);
  }

  private static Optional<Node> concat(List<Node> values, Position at) {
    if (values.stream().allMatch(SequenceNode.class::isInstance)) {
      List<Node> items = new ArrayList<>();
      values.forEach(value -> items.addAll(((SequenceNode) value).items()));
      return Optional.of(new SequenceNode(at, items));
    }
    return texts(values).map(texts -> scalar(String.join("", texts), at));
  }

  /** Of two members of one name the later one stays. */
  private static Optional<Node> union(List<Node> values, Position at) {
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    for (Node value : values) {
      if (!(value instanceof MappingNode mapping)) {
        return Optional.empty();
      }
      mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
    }
    return Optional.of(new MappingNode(at, List.copyOf(entries.values())));
  }

  private static Optional<String> format(List<String> texts) {
    String format = texts.get(0);
    for (int i = 1; i < texts.size(); i++) {
      format = format.replace("{" + (i - 1) + "}", texts.get(i));
      if (format.length() > LONGEST) {
        return Optional.empty();
      }
    }
    return Optional.of(format);
  }

  private static Optional<List<String>> texts(List<Node> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(
        value -> TreePaths.text(value).filter(t -> t.length() <= LONGEST).ifPresent(texts::add));
    return texts.size() == values.size() ? Optional.of(texts) : Optional.empty();
  }

  private static ScalarNode scalar(String text, Position at) {
    return new ScalarNode(at, text, true);
  }
}
