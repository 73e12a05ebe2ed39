package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Works out what a template says before a stack is made of it: defaults, and text around them. */
final class StackValues {

  private static final Pattern NAME = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final Map<String, String> pseudo = new HashMap<>();
  private final MappingNode template;

  StackValues(MappingNode template) {
    this.template = template;
    for (String[] row : Table.rows("stack.txt", 3)) {
      pseudo.put(row[1], row.length > 2 ? row[2] : "");
    }
  }

  /** Puts values in the place of functions that are known; others stay as they are. */
  Node resolved(Node node) {
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(
          sequence.at(), sequence.items().stream().map(this::resolved).toList());
    }
    if (!(node instanceof MappingNode mapping)) {
      return node;
    }
    Optional<String> text = function(mapping);
    if (text.isPresent()) {
      return new ScalarNode(mapping.at(), text.get(), true);
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      entries.add(new MappingNode.Entry(entry.key(), entry.keyAt(), resolved(entry.value())));
    }
    return new MappingNode(mapping.at(), entries);
  }

  /** Takes one of the values that a condition chooses between. */
  static Node chosen(Node node, int branch) {
    if (node instanceof MappingNode mapping) {
      List<Node> choice = Nodes.items(mapping, "Fn::If");
      if (mapping.entries().size() == 1 && choice.size() == 3) {
        return chosen(choice.get(branch), branch);
      }
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        entries.add(
            new MappingNode.Entry(entry.key(), entry.keyAt(), chosen(entry.value(), branch)));
      }
      return new MappingNode(mapping.at(), entries);
    }
    return node instanceof SequenceNode sequence
        ? new SequenceNode(
            sequence.at(), sequence.items().stream().map(i -> chosen(i, branch)).toList())
        : node;
  }

  private Optional<String> function(MappingNode mapping) {
    if (mapping.entries().size() != 1) {
      return Optional.empty();
    }
    MappingNode.Entry only = mapping.entries().get(0);
    return switch (only.key()) {
      case "Ref" -> only.value() instanceof ScalarNode name ? named(name.text()) : Optional.empty();
      case "Fn::Sub" -> substituted(only.value());
      case "Fn::Join" -> joined(only.value());
      default -> Optional.empty();
    };
  }

  private Optional<String> named(String name) {
    return Optional.ofNullable(pseudo.get(name))
        .or(() -> Nodes.mapping(template, "Parameters", name).flatMap(StackValues::byDefault));
  }

  /** What is not to be echoed is known to whoever deploys alone. */
  private static Optional<String> byDefault(MappingNode parameter) {
    boolean secret = Nodes.text(parameter, "NoEcho").filter("true"::equalsIgnoreCase).isPresent();
    return secret ? Optional.empty() : Nodes.text(parameter, "Default");
  }

  private Optional<String> substituted(Node value) {
    boolean own = value instanceof SequenceNode list && list.items().size() == 2;
    Node text = own ? ((SequenceNode) value).items().get(0) : value;
    if (!(text instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder();
    Matcher matcher = NAME.matcher(scalar.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      Optional<String> known =
          own
              ? Nodes.at(((SequenceNode) value).items().get(1), name)
                  .map(this::resolved)
                  .filter(ScalarNode.class::isInstance)
                  .map(n -> ((ScalarNode) n).text())
                  .or(() -> named(name))
              : named(name);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(whole, Matcher.quoteReplacement(known.get()));
    }
    return Optional.of(matcher.appendTail(whole).toString());
  }

  private Optional<String> joined(Node value) {
    if (!(value instanceof SequenceNode list)
        || list.items().size() != 2
        || !(list.items().get(0) instanceof ScalarNode between)
        || !(resolved(list.items().get(1)) instanceof SequenceNode parts)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Node part : parts.items()) {
      if (!(part instanceof ScalarNode scalar)) {
        return Optional.empty();
      }
      texts.add(scalar.text());
    }
    return Optional.of(String.join(between.text(), texts));
  }
}
