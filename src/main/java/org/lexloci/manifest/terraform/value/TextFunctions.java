package org.lexloci.manifest.terraform.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.EmbeddedDocuments;

/** Works out functions of texts. */
final class TextFunctions {

  private TextFunctions() {}

  /** Answers what a function makes of texts; empty where that is not known here. */
  static Optional<Node> of(String name, List<String> texts, Position at) {
    String text = texts.get(0);
    String second = texts.size() > 1 ? texts.get(1) : "";
    return switch (name) {
      case "yamldecode", "jsondecode" ->
          EmbeddedDocuments.of(new ScalarNode(at, text, true)).stream().findFirst();
      case "lower" -> text(text.toLowerCase(Locale.ROOT), at);
      case "upper" -> text(text.toUpperCase(Locale.ROOT), at);
      case "trimspace", "chomp" -> text(text.strip(), at);
      case "trimprefix" ->
          text(text.startsWith(second) ? text.substring(second.length()) : text, at);
      case "trimsuffix" ->
          text(
              text.endsWith(second) ? text.substring(0, text.length() - second.length()) : text,
              at);
      case "startswith" -> Optional.of(Values.truth(text.startsWith(second), at));
      case "endswith" -> Optional.of(Values.truth(text.endsWith(second), at));
      case "strcontains" -> Optional.of(Values.truth(text.contains(second), at));
      case "split" ->
          Optional.of(
              new SequenceNode(
                  at,
                  List.of(second.split(Pattern.quote(text), -1)).stream()
                      .<Node>map(part -> Values.text(part, at))
                      .toList()));
      case "replace" ->
          texts.size() == 3 && !(second.length() > 1 && second.startsWith("/"))
              ? text(text.replace(second, texts.get(2)), at)
              : Optional.empty();
      case "format" -> formatted(texts, at);
      default -> Optional.empty();
    };
  }

  /** Only what is filled in as it stands. */
  private static Optional<Node> formatted(List<String> texts, Position at) {
    String[] parts = texts.get(0).split("%[sdv]", -1);
    if (parts.length != texts.size() || String.join("", parts).indexOf('%') >= 0) {
      return Optional.empty();
    }
    StringBuilder made = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      made.append(texts.get(i)).append(parts[i]);
    }
    return text(made.toString(), at);
  }

  /** Joins the items of a list. */
  static Optional<Node> joined(String between, SequenceNode list, Position at) {
    return text(String.join(between, list.items().stream().map(Texts::of).toList()), at);
  }

  private static Optional<Node> text(String text, Position at) {
    return text.length() > Values.LONGEST ? Optional.empty() : Optional.of(Values.text(text, at));
  }
}
