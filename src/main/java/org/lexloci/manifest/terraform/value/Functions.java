package org.lexloci.manifest.terraform.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.module.Gap;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Computes the functions that only put values together. Those that read files, ask the clock or
 * look anything up are not known, and neither is what is not listed here.
 */
public final class Functions {

  private Functions() {}

  /** Computes a function, as far as its arguments are known. */
  public static Node value(String name, List<Node> arguments, Position at) {
    Node first = arguments.isEmpty() ? new NullNode(at) : arguments.get(0);
    switch (name) {
      case "try" -> {
        return arguments.stream()
            .filter(a -> !(a instanceof UnknownValue unknown) || !isMissing(unknown))
            .findFirst()
            .orElse(first);
      }
      case "can" -> {
        boolean missing = first instanceof UnknownValue unknown && isMissing(unknown);
        return first instanceof UnknownValue && !missing ? first : Values.truth(!missing, at);
      }
      case "coalesce", "coalescelist" -> {
        return arguments.stream().filter(Functions::isFilled).findFirst().orElse(first);
      }
      case "merge" -> {
        return merged(arguments, at);
      }
      case "concat" -> {
        return joined(arguments, at);
      }
      case "lookup" -> {
        Node found = arguments.size() < 2 ? first : Values.item(first, arguments.get(1), at);
        boolean missing = found instanceof UnknownValue unknown && isMissing(unknown);
        return missing && arguments.size() > 2 ? arguments.get(2) : found;
      }
      // Whoever reads the text reads what it was made of.
      case "jsonencode",
          "yamlencode",
          "base64encode",
          "base64gzip",
          "textencodebase64",
          "tostring",
          "tomap",
          "tolist",
          "tonumber",
          "tobool",
          "nonsensitive",
          "ephemeralasnull" -> {
        return first;
      }
      default -> {}
    }
    Optional<UnknownValue> unknown = UnknownValue.among(arguments);
    return unknown.isPresent()
        ? unknown.get().but(rest(name, arguments, at))
        : known(name, arguments, at)
            .orElseGet(
                () ->
                    new UnknownValue(
                        at, "`" + SafeText.of(name) + "()`, which is not computed here"));
  }

  private static final Set<String> DECODING = Set.of("yamldecode", "jsondecode");

  /** Functions that make a text of a text, of which the most is known where that is. */
  private static final Set<String> OF_TEXT =
      Set.of("replace", "format", "trimspace", "chomp", "indent", "templatestring");

  /** Functions that take some of a value, or put it in another order or spelling. */
  private static final Set<String> OF_PARTS =
      Set.of(
          "basename",
          "compact",
          "distinct",
          "element",
          "flatten",
          "keys",
          "lower",
          "one",
          "regex",
          "regexall",
          "reverse",
          "slice",
          "sort",
          "split",
          "substr",
          "toset",
          "trimprefix",
          "trimsuffix",
          "upper",
          "values");

  private static @Nullable Node rest(String name, List<Node> arguments, Position at) {
    if (name.equals("join")
        && arguments.get(arguments.size() - 1) instanceof UnknownValue open
        && open.rest() instanceof SequenceNode list) {
      return TextFunctions.joined(Texts.of(arguments.get(0)), list, at).orElse(null);
    }
    if (OF_PARTS.contains(name)) {
      return arguments.stream()
          .filter(UnknownValue.class::isInstance)
          .map(open -> ((UnknownValue) open).rest())
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    String first = Texts.of(arguments.get(0));
    boolean told = !first.equals(Gap.TEXT);
    if (told && DECODING.contains(name)) {
      return TextFunctions.of(name, List.of(first), at).orElse(null);
    }
    return told && OF_TEXT.contains(name) ? Values.text(first, at) : null;
  }

  private static boolean isMissing(UnknownValue unknown) {
    return unknown.reason() == UnknownValue.Reason.MISSING;
  }

  /** Answers whether a value is neither null nor empty. */
  public static boolean isFilled(Node value) {
    boolean empty =
        value instanceof NullNode
            || value instanceof ScalarNode scalar && scalar.text().isEmpty()
            || value instanceof SequenceNode list && list.items().isEmpty();
    return !empty;
  }

  /** What is known after the last mapping that is not known stays known. */
  private static Node merged(List<Node> arguments, Position at) {
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    for (Node argument : arguments) {
      if (argument instanceof UnknownValue) {
        entries.replaceAll((k, e) -> new MappingNode.Entry(k, e.keyAt(), argument));
        entries.put(Values.HIDDEN, new MappingNode.Entry(Values.HIDDEN, at, argument));
      } else if (argument instanceof MappingNode mapping) {
        mapping.entries().forEach(e -> entries.put(e.key(), e));
      }
    }
    return new MappingNode(at, List.copyOf(entries.values()));
  }

  private static Node joined(List<Node> arguments, Position at) {
    List<Node> items = new ArrayList<>();
    for (Node argument : arguments) {
      items.addAll(TreePaths.oneOrMore(argument));
      if (items.size() > Values.MOST) {
        return new UnknownValue(at, "a list that is too long to look at");
      }
    }
    return new SequenceNode(at, items);
  }

  private static Optional<Node> known(String name, List<Node> arguments, Position at) {
    Node first = arguments.isEmpty() ? new NullNode(at) : CollectionFunctions.of(arguments.get(0));
    if (first instanceof SequenceNode list) {
      return CollectionFunctions.ofList(name, list, arguments, at);
    }
    if (first instanceof MappingNode mapping) {
      return CollectionFunctions.ofMapping(name, mapping, at);
    }
    List<String> texts = new ArrayList<>();
    for (Node argument : arguments) {
      if (argument instanceof ScalarNode scalar) {
        texts.add(scalar.text());
      }
    }
    if (name.equals("join") && texts.size() == 1 && arguments.get(1) instanceof SequenceNode list) {
      Optional<Node> joined = TextFunctions.joined(texts.get(0), list, at);
      return list.items().stream().allMatch(ScalarNode.class::isInstance)
          ? joined
          : Optional.of(
              UnknownValue.among(list.items())
                  .map(open -> open.but(joined.orElse(null)))
                  .orElse(new UnknownValue(at, "a list of lists")));
    }
    return texts.size() == arguments.size() && !texts.isEmpty()
        ? TextFunctions.of(name, texts, at)
        : Optional.empty();
  }
}
