package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.Steps;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * What the expressions of one template can see: its parameters with their defaults or with what an
 * outer template passes, its variables, and the number of the copy that is being made.
 *
 * @param given what the outer template passes; null for a template that is deployed by itself
 * @param copy the number of the copy; empty where it is not known
 * @param loops the numbers of the items that are being made, by the names of their lists
 * @param told parameters and variables that were looked up, by what they are and their names
 * @param choices with which parameters of the outermost template are taken
 */
record ArmScope(
    MappingNode template,
    @Nullable MappingNode given,
    @Nullable ArmScope outer,
    Optional<Integer> copy,
    Map<String, Integer> loops,
    Steps steps,
    Map<String, Told> told,
    ParameterChoices choices) {

  /** What was looked up, and of how many parts it is: it could be made to double itself. */
  record Told(ParameterChoices.Worked<Optional<Node>> value, int size) {}

  /** A text, unless it is the name of what the expression looks up. */
  private static final Pattern LITERAL =
      Pattern.compile("(?i)(?:parameters|variables)\\(\\s*'[^']*'|'((?:[^']|'')*)'");

  /** An expression that is a parameter and nothing else. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)\\[parameters\\(\\s*'([^']*)'\\s*\\)]");

  /** The key of all values that a parameter may have. */
  private static final String ALLOWED = "allowedValues";

  private static final Pattern FILLED = Pattern.compile("\\{[0-9]+\\}");

  private static final int MOST_STEPS = 1_000_000;

  static ArmScope of(MappingNode template, ParameterChoices choices) {
    Steps steps = new Steps(MOST_STEPS);
    return new ArmScope(
        template, null, null, Optional.empty(), Map.of(), steps, new HashMap<>(), choices);
  }

  /** Opens the scope of a template that this one deploys with values of its own. */
  ArmScope nested(MappingNode inner, Optional<MappingNode> values) {
    MappingNode passed = values.orElse(new MappingNode(inner.at(), List.of()));
    return new ArmScope(
        inner, passed, this, Optional.empty(), Map.of(), steps, new HashMap<>(), choices);
  }

  ArmScope numbered(Optional<Integer> number) {
    return new ArmScope(template, given, outer, number, loops, steps, told, choices);
  }

  /** Knows nothing that whoever deploys the outermost template by itself may say otherwise. */
  ArmScope settled() {
    MappingNode kept = given != null ? template : template.only(e -> !e.key().equals("parameters"));
    @Nullable ArmScope around = outer == null ? null : outer.settled();
    return new ArmScope(kept, given, around, copy, loops, steps, new HashMap<>(), choices);
  }

  /** Opens the scope of one item of a list. */
  ArmScope in(String list, int number) {
    Map<String, Integer> all = new HashMap<>(loops);
    all.put(list.toLowerCase(Locale.ROOT), number);
    return new ArmScope(template, given, outer, copy, all, steps, told, choices);
  }

  /** Works out what is made of something, once for all choices that it does not rest on. */
  <T> T shared(Node of, Supplier<T> value) {
    // What is made several times of one thing may say something else each time.
    boolean once = given == null && outer == null && copy.isEmpty() && loops.isEmpty();
    return once ? choices.shared(of, value) : value.get();
  }

  /** Puts values in the place of expressions, and hides those that the template does not tell. */
  Node resolve(Node node) {
    if (!steps.enter()) {
      return new HiddenNode(node.at(), "which is too long to see through");
    }
    try {
      return node instanceof ScalarNode scalar
          ? scalar(scalar).orElseGet(() -> hidden(scalar))
          : parts(node);
    } finally {
      steps.leave();
    }
  }

  private Node parts(Node node) {
    if (node instanceof MappingNode mapping) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.key().equals("copy") && entry.value() instanceof SequenceNode lists) {
          lists.items().forEach(list -> ArmCopies.add(list, this, entry.keyAt(), entries));
        } else {
          entries.add(entry.with(resolve(entry.value())));
        }
      }
      return new MappingNode(node.at(), entries);
    }
    return node.with(this::resolve);
  }

  /** Lists what an expression says by itself; what is filled in is no word of it. */
  private static Node words(ScalarNode expression) {
    String words =
        LITERAL
            .matcher(expression.text())
            .results()
            .filter(literal -> literal.group(1) != null)
            .map(literal -> FILLED.matcher(literal.group(1)).replaceAll("\\$value"))
            .collect(Collectors.joining(" "));
    return new ScalarNode(expression.at(), words, true);
  }

  private Node hidden(ScalarNode expression) {
    Matcher parameter = PARAMETER.matcher(expression.text());
    List<Node> allowed =
        Optional.of(parameter)
            .filter(Matcher::matches)
            .flatMap(is -> TreePaths.mapping(template, "parameters"))
            .flatMap(parameters -> named(parameters, parameter.group(1)))
            .map(declared -> TreePaths.items(declared, ALLOWED))
            .orElse(List.of());
    return new HiddenNode(expression.at(), why(expression), words(expression), allowed);
  }

  private static String why(ScalarNode expression) {
    return SafeText.quoted(expression.text()) + " whose value the template does not tell";
  }

  /** An expression stands in brackets; a bracket that is doubled is text. */
  private Optional<Node> scalar(ScalarNode scalar) {
    String text = scalar.text();
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return Optional.of(scalar);
    }
    return text.startsWith("[[")
        ? Optional.of(new ScalarNode(scalar.at(), text.substring(1), scalar.quoted()))
        : new ArmExpression(text.substring(1, text.length() - 1), scalar.at(), this).value();
  }

  /** Answers the value of a parameter; empty where only who deploys knows it. */
  Optional<Node> parameter(String name) {
    return once("parameter " + name, () -> stated(name));
  }

  private Optional<Node> once(String what, Supplier<Optional<Node>> value) {
    @Nullable Told known = told.get(what);
    if (known == null) {
      ParameterChoices.Worked<Optional<Node>> found = choices.worked(value);
      known = new Told(found, found.looked().value().map(TreePaths::parts).orElse(0));
      told.put(what, known);
    } else if (!steps.take(known.size())) {
      return Optional.empty();
    }
    return choices.again(known.value());
  }

  private Optional<Node> stated(String name) {
    Optional<Node> declared =
        TreePaths.mapping(template, "parameters").flatMap(parameters -> named(parameters, name));
    if (declared.flatMap(d -> TreePaths.text(d, "type")).filter(ArmScope::isSecret).isPresent()) {
      return Optional.empty();
    }
    Optional<Node> passed = Optional.ofNullable(given).flatMap(g -> named(g, name));
    if (passed.isPresent() && outer != null) {
      return TreePaths.at(outer.resolve(passed.get()), "value").filter(ArmScope::isKnown);
    }
    Optional<Node> value = declared.flatMap(d -> TreePaths.at(d, "defaultValue"));
    if (value.isPresent()) {
      Optional<Node> known = value.map(this::resolve).filter(ArmScope::isKnown);
      return given == null ? known.map(v -> chosen(name, declared.get(), v)) : known;
    }
    boolean left =
        given != null && declared.flatMap(d -> TreePaths.text(d, "nullable")).isPresent();
    return left ? declared.map(d -> new NullNode(d.at())) : Optional.empty();
  }

  /** Whoever deploys the outermost template may give a parameter another value. */
  private Node chosen(String name, Node declared, Node value) {
    String lower = name.toLowerCase(Locale.ROOT);
    choices.listed(
        lower,
        TreePaths.items(declared, ALLOWED).stream()
            .filter(ScalarNode.class::isInstance)
            .map(allowed -> ((ScalarNode) allowed).text())
            .toList());
    return choices.parameter(lower, value);
  }

  /** Answers the value of a variable. */
  Optional<Node> variable(String name) {
    return once("variable " + name, () -> computed(name));
  }

  private Optional<Node> computed(String name) {
    Optional<MappingNode> variables = TreePaths.mapping(template, "variables");
    return variables
        .flatMap(all -> named(all, name))
        .map(this::resolve)
        .or(() -> variables.flatMap(all -> ArmCopies.variable(all, name, this)))
        .filter(ArmScope::isKnown);
  }

  private static boolean isSecret(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("secure");
  }

  private static boolean isKnown(Node node) {
    return !(node instanceof NullNode || node instanceof HiddenNode);
  }

  /** Names of parameters and variables may be written in either case. */
  private static Optional<Node> named(MappingNode mapping, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return mapping.entries().stream()
        .filter(entry -> entry.key().toLowerCase(Locale.ROOT).equals(lower))
        .map(MappingNode.Entry::value)
        .findFirst();
  }
}
