package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.ChoiceNotes;
import org.lexloci.manifest.module.Gap;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Works out what a template says before a stack is made of it: defaults, and text around them. What
 * only the stack will know is hidden.
 */
record StackValues(MappingNode template, ParameterChoices choices) {

  /** How text refers to what a store of the account holds. */
  private static final String DYNAMIC = "{{resolve:";

  /** What a mapping says where it does not have a key. */
  private static final String DEFAULT = "DefaultValue";

  /** The key of all values that a parameter may have. */
  private static final String ALLOWED = "AllowedValues";

  private static final Pattern NAME = Pattern.compile("\\$\\{([^!}][^}]*)}");

  /** Puts values in the place of functions, once for all choices that it does not rest on. */
  Node shared(Node node) {
    return choices.shared(node, () -> resolved(node));
  }

  /** Puts values in the place of functions; what conditions choose between stays a choice. */
  Node resolved(Node node) {
    if (node instanceof ScalarNode scalar && scalar.text().contains(DYNAMIC)) {
      return new HiddenNode(node.at(), "which a store of the account holds");
    }
    if (node instanceof MappingNode mapping && isFunction(mapping)) {
      return TreePaths.text(mapping, "Ref").filter(StackWords.ALL.of("nothing")::equals).isPresent()
          ? new NullNode(mapping.at())
          : function(mapping, Optional.empty())
              .<Node>map(text -> new ScalarNode(mapping.at(), text, true))
              .orElseGet(() -> hidden(mapping));
    }
    return node.with(this::resolved);
  }

  /** A choice is none: each of its values may be. */
  private static boolean isFunction(MappingNode mapping) {
    String key = mapping.entries().size() == 1 ? mapping.entries().get(0).key() : "";
    return key.equals("Ref") || key.startsWith("Fn::") && !key.equals("Fn::If");
  }

  private String why(MappingNode function) {
    Optional<String> name = TreePaths.text(function, "Ref");
    Optional<MappingNode> parameter =
        name.flatMap(n -> TreePaths.mapping(template, "Parameters", n));
    if (name.isEmpty() || parameter.isEmpty()) {
      return "which only the stack will know";
    }
    String shown = "parameter " + SafeText.quoted(name.get());
    return isStored(parameter.get())
        ? shown + " of which the template holds the name in a store alone"
        : isSecret(parameter.get())
            ? shown + " which is not to be echoed"
            : shown + " without a default";
  }

  /** Of a text that is put together, what is known is told with gaps. */
  private Node hidden(MappingNode function) {
    @Nullable Node rest =
        function(function, Optional.of(Gap.TEXT))
            .map(text -> new ScalarNode(function.at(), text, true))
            .orElse(null);
    List<Node> allowed =
        TreePaths.text(function, "Ref")
            .flatMap(name -> TreePaths.mapping(template, "Parameters", name))
            .map(parameter -> TreePaths.items(parameter, ALLOWED))
            .orElse(List.of());
    return new HiddenNode(function.at(), why(function), rest, allowed);
  }

  /**
   * Works out a function.
   *
   * @param gap what stands for what is not known; without it, all has to be known
   */
  private Optional<String> function(MappingNode mapping, Optional<String> gap) {
    if (mapping.entries().size() != 1) {
      return Optional.empty();
    }
    MappingNode.Entry only = mapping.entries().get(0);
    return switch (only.key()) {
      case "Ref" -> only.value() instanceof ScalarNode name ? named(name.text()) : Optional.empty();
      case "Fn::Sub" -> substituted(only.value(), gap);
      case "Fn::Join" -> joined(only.value(), gap);
      // Whoever reads the text reads what it was made of.
      case "Fn::Base64" -> text(resolved(only.value()), gap);
      case "Fn::FindInMap" -> mapped(only.value());
      default -> Optional.empty();
    };
  }

  private Optional<String> named(String name) {
    return Optional.ofNullable(StackWords.ALL.values().get(name))
        .or(() -> TreePaths.mapping(template, "Parameters", name).flatMap(p -> chosen(name, p)));
  }

  private Optional<String> chosen(String name, MappingNode parameter) {
    choices.listed(name, texts(TreePaths.items(parameter, ALLOWED)));
    TreePaths.text(parameter, "AllowedPattern")
        .ifPresent(pattern -> choices.listed(name, ChoiceNotes.words(pattern)));
    return byDefault(parameter)
        .map(text -> new ScalarNode(parameter.at(), text, true))
        .map(value -> ((ScalarNode) choices.parameter(name, value)).text());
  }

  private static List<String> texts(List<Node> values) {
    return values.stream().flatMap(value -> TreePaths.text(value).stream()).toList();
  }

  /** What is not to be echoed, or is kept elsewhere, is known to whoever deploys alone. */
  Optional<String> byDefault(MappingNode parameter) {
    return isSecret(parameter) || isStored(parameter)
        ? Optional.empty()
        : TreePaths.text(parameter, "Default");
  }

  private static boolean isSecret(MappingNode parameter) {
    return TreePaths.text(parameter, "NoEcho").filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The default of such a parameter is only a name for its value. */
  private boolean isStored(MappingNode parameter) {
    return TreePaths.text(parameter, "Type")
        .filter(t -> t.contains(StackWords.ALL.of("stored")))
        .isPresent();
  }

  private Optional<String> mapped(Node value) {
    List<Node> keys = TreePaths.items(value);
    if (keys.size() < 3) {
      return Optional.empty();
    }
    Optional<Node> found = TreePaths.at(template, "Mappings");
    for (Node key : keys.subList(0, 3)) {
      found = found.flatMap(mapping -> under(key, mapping));
    }
    return found
        .or(() -> keys.size() < 4 ? Optional.empty() : TreePaths.at(keys.get(3), DEFAULT))
        .map(this::resolved)
        .flatMap(text -> TreePaths.text(text));
  }

  /** Finds what stands under a key, which a parameter may choose among all of them. */
  private Optional<Node> under(Node key, Node mapping) {
    ParameterChoices.Looked<Node> by = choices.looked(() -> resolved(key));
    List<String> keys =
        mapping instanceof MappingNode of
            ? of.entries().stream().map(MappingNode.Entry::key).toList()
            : List.of();
    return by.value() instanceof ScalarNode name
        ? TreePaths.at(mapping, choices.key(name.text(), key.at(), by.asked(), keys))
        : Optional.empty();
  }

  private static Optional<String> text(Node value, Optional<String> gap) {
    Node told = gap.isPresent() ? HiddenNode.told(value) : value;
    return told instanceof ScalarNode scalar ? Optional.of(scalar.text()) : gap;
  }

  private Optional<String> substituted(Node value, Optional<String> gap) {
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
              ? TreePaths.at(((SequenceNode) value).items().get(1), name)
                  .map(this::resolved)
                  .flatMap(n -> TreePaths.text(n))
                  .or(() -> named(name))
              : named(name);
      known = known.or(() -> gap);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(whole, Matcher.quoteReplacement(known.get()));
    }
    return Optional.of(matcher.appendTail(whole).toString());
  }

  private Optional<String> joined(Node value, Optional<String> gap) {
    if (!(value instanceof SequenceNode list)
        || list.items().size() != 2
        || !(list.items().get(0) instanceof ScalarNode between)
        || !(resolved(list.items().get(1)) instanceof SequenceNode parts)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Node part : parts.items()) {
      Optional<String> text = text(part, gap);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(String.join(between.text(), texts));
  }
}
