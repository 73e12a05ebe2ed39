package org.lexloci.manifest.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Evaluates one expression of a template as far as the template alone tells. What needs anything
 * else, and whatever is not understood, is not known.
 */
final class ArmExpression {

  private static final String STOP = "'()[],. \t\r\n";

  private final String text;
  private final Position position;
  private final ArmScope scope;
  private int at;

  ArmExpression(String text, Position position, ArmScope scope) {
    this.text = text;
    this.position = position;
    this.scope = scope;
  }

  /** Answers the value; empty where it is not known. */
  Optional<Node> value() {
    try {
      Optional<Node> value = expression();
      skip();
      return at == text.length() ? value : Optional.empty();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Node> expression() {
    if (!scope.steps().enter()) {
      throw new IndexOutOfBoundsException(at);
    }
    try {
      return chain();
    } finally {
      scope.steps().leave();
    }
  }

  private Optional<Node> chain() {
    Optional<Node> value = primary();
    for (skip(); at < text.length(); skip()) {
      if (text.charAt(at) == '.') {
        at++;
        String key = word();
        value = value.flatMap(v -> ArmFunctions.member(v, scalar(key)));
      } else if (text.charAt(at) == '[') {
        at++;
        Looked<Optional<Node>> key = scope.choices().looked(this::expression);
        expect(']');
        value = value.flatMap(v -> chosen(v, key).flatMap(k -> ArmFunctions.member(v, k)));
      } else {
        return value;
      }
    }
    return value;
  }

  private Optional<Node> primary() {
    skip();
    if (text.charAt(at) == '\'') {
      return Optional.of(scalar(string()));
    }
    String word = word();
    skip();
    if (at < text.length() && text.charAt(at) == '(') {
      return call(word.toLowerCase(Locale.ROOT));
    }
    Integer.parseInt(word);
    return Optional.of(scalar(word));
  }

  private Optional<Node> call(String name) {
    List<Looked<Optional<Node>>> looked = new ArrayList<>();
    at++;
    skip();
    while (text.charAt(at) != ')') {
      looked.add(scope.choices().looked(this::expression));
      skip();
      if (text.charAt(at) == ',') {
        at++;
        skip();
      }
    }
    at++;
    List<Optional<Node>> arguments = arguments(name, looked);
    Optional<String> first = arguments.isEmpty() ? Optional.empty() : words(arguments.get(0));
    return switch (name) {
      case "parameters" -> first.flatMap(scope::parameter);
      case "variables" -> first.flatMap(scope::variable);
      case "copyindex" -> number(first).map(number -> scalar(String.valueOf(number)));
      case "createarray" ->
          Optional.of(new SequenceNode(position, arguments.stream().map(this::told).toList()));
      case "createobject" -> object(arguments);
      default -> ArmFunctions.call(name, arguments, position);
    };
  }

  /** Takes what parameters decide, and notes what they are held against. */
  private List<Optional<Node>> arguments(String name, List<Looked<Optional<Node>>> looked) {
    List<Optional<Node>> arguments = new ArrayList<>();
    looked.forEach(argument -> arguments.add(argument.value()));
    ParameterChoices choices = scope.choices();
    Optional<String> first = looked.isEmpty() ? Optional.empty() : words(arguments.get(0));
    if (looked.size() == 2 && name.equals("equals")) {
      Optional<String> second = words(arguments.get(1));
      second.ifPresent(text -> choices.options(looked.get(0).asked(), List.of(text)));
      first.ifPresent(text -> choices.options(looked.get(1).asked(), List.of(text)));
    } else if (looked.size() == 2 && name.equals("tryget")) {
      arguments.set(1, arguments.get(0).flatMap(of -> chosen(of, looked.get(1))));
    } else if (name.equals("empty")) {
      looked.forEach(one -> choices.options(one.asked(), List.of("")));
    } else if (name.equals("contains") && looked.size() == 2) {
      arguments.get(0).ifPresent(of -> choices.options(looked.get(1).asked(), held(of)));
    } else if (name.equals("if") && first.filter(ArmExpression::isTruth).isPresent()) {
      boolean holds = first.get().equalsIgnoreCase("true");
      arguments.set(
          0,
          Optional.of(
              scalar(String.valueOf(choices.holds(holds, position, looked.get(0).asked())))));
    }
    return arguments;
  }

  private static boolean isTruth(String word) {
    return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
  }

  /** Answers the key by which something is taken. */
  private Optional<Node> chosen(Node of, Looked<Optional<Node>> key) {
    return key.value()
        .map(
            k ->
                k instanceof ScalarNode text
                    ? scalar(scope.choices().key(text.text(), position, key.asked(), keys(of)))
                    : k);
  }

  /** Lists the names of members, or the numbers of items. */
  private static List<String> keys(Node of) {
    return of instanceof MappingNode mapping
        ? mapping.entries().stream().map(MappingNode.Entry::key).toList()
        : of instanceof SequenceNode list
            ? IntStream.range(0, list.items().size()).mapToObj(String::valueOf).toList()
            : List.of();
  }

  /** Lists what something may hold: the names of its members, or its items. */
  private static List<String> held(Node of) {
    return of instanceof SequenceNode list
        ? list.items().stream().flatMap(item -> words(Optional.of(item)).stream()).toList()
        : keys(of);
  }

  private Optional<Node> object(List<Optional<Node>> arguments) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Optional<String> key = words(arguments.get(i));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      entries.add(new MappingNode.Entry(key.get(), position, told(arguments.get(i + 1))));
    }
    return Optional.of(new MappingNode(position, entries));
  }

  /** What is not known keeps its place among what is. */
  private Node told(Optional<Node> argument) {
    return argument.orElseGet(
        () -> new HiddenNode(position, "a part of `[" + SafeText.of(text) + "]` that is not told"));
  }

  /** Answers the number of a copy, or of an item of the list that is named, and what is added. */
  private Optional<Integer> number(Optional<String> first) {
    boolean named = first.filter(f -> !f.matches("-?[0-9]{1,6}")).isPresent();
    Optional<Integer> item =
        named
            ? first.map(f -> scope.loops().get(f.toLowerCase(Locale.ROOT))).or(scope::copy)
            : scope.copy();
    return item.map(i -> i + (named ? 0 : first.map(Integer::parseInt).orElse(0)));
  }

  private static Optional<String> words(Optional<Node> node) {
    return node.flatMap(n -> TreePaths.text(n));
  }

  private Node scalar(String value) {
    return new ScalarNode(position, value, true);
  }

  /** A quote inside a string is doubled. */
  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; text.charAt(at) != '\'' || text.startsWith("''", at); at++) {
      if (text.charAt(at) == '\'') {
        at++;
      }
      string.append(text.charAt(at));
    }
    at++;
    return string.toString();
  }

  private String word() {
    skip();
    int start = at;
    while (at < text.length() && STOP.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void expect(char letter) {
    skip();
    if (text.charAt(at) != letter) {
      throw new IndexOutOfBoundsException(at);
    }
    at++;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
