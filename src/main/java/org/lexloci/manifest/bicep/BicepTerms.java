package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads values, and writes them as templates do. */
final class BicepTerms {

  /** Values in each other, deeper than anybody writes them. */
  static final int DEEPEST = 100;

  /** Signs that no statement begins with, so that they go on with the line before. */
  static final String ONWARD = "?:|&";

  private final TextScanner text;
  private final UnaryOperator<String> names;
  private final BicepCollections collections;
  private int depth;

  /**
   * Prepares to read.
   *
   * @param names what a template calls what a name means
   */
  BicepTerms(TextScanner text, UnaryOperator<String> names, BicepCollections.Nested nested) {
    this.text = text;
    this.names = names;
    this.collections = new BicepCollections(text, this, nested);
  }

  /** Reads the members of an object. */
  Term object(Position at) throws UnreadableFileException {
    return collections.object(at);
  }

  /** Reads one value. */
  Term read() throws UnreadableFileException {
    if (++depth > DEEPEST) {
      throw text.malformed("nested more than " + DEEPEST + " deep");
    }
    text.space(false);
    Position at = text.position();
    Term value = operation(0);
    text.space(text.goesOn(ONWARD));
    if (text.peek() == '?' && text.peek(1) != '?') {
      text.next();
      text.space(true);
      Term yes = read();
      text.space(true);
      text.expect(":");
      text.space(true);
      value = Term.call(at, "if", List.of(value, yes, read()));
    }
    depth--;
    return value;
  }

  private Term operation(int level) throws UnreadableFileException {
    if (level == BicepOperators.LEVELS) {
      return unary();
    }
    Position at = text.position();
    Term left = operation(level + 1);
    for (int count = 0; count < DEEPEST; count++) {
      text.space(text.goesOn(ONWARD));
      @Nullable String function = BicepOperators.function(text, level);
      if (function == null) {
        return left;
      }
      text.space(true);
      left = Term.call(at, function, List.of(left, operation(level + 1)));
    }
    throw text.malformed("more than " + DEEPEST + " operators in one value");
  }

  private Term unary() throws UnreadableFileException {
    text.space(false);
    Position at = text.position();
    if (text.peek() == '!' && text.peek(1) != '=') {
      text.next();
      return Term.call(at, "not", List.of(deeper()));
    }
    if (text.take("-")) {
      return Term.call(at, "sub", List.of(Term.word(at, "0"), deeper()));
    }
    return steps(primary());
  }

  private Term deeper() throws UnreadableFileException {
    if (++depth > DEEPEST) {
      throw text.malformed("nested more than " + DEEPEST + " deep");
    }
    Term of = unary();
    depth--;
    return of;
  }

  private Term primary() throws UnreadableFileException {
    Position at = text.position();
    char letter = text.peek();
    if (letter == '\'') {
      return new BicepTexts(text, this).read();
    }
    if (Character.digit(letter, 10) >= 0) {
      StringBuilder digits = new StringBuilder();
      while (Character.digit(text.peek(), 10) >= 0) {
        digits.append(text.next());
      }
      return Term.word(at, digits.toString());
    }
    return switch (letter) {
      case '(' -> group(at);
      case '[' -> collections.list(at);
      case '{' -> collections.object(at);
      default -> named(at);
    };
  }

  /** What stands in brackets may be the arguments of a function of its own. */
  private Term group(Position at) throws UnreadableFileException {
    text.expect("(");
    text.space(true);
    Term inner = text.peek() == ')' ? Term.word(at, "null") : read();
    for (text.space(true); text.take(","); text.space(true)) {
      text.space(true);
      read();
    }
    text.expect(")");
    return lambda(at, inner);
  }

  private Term lambda(Position at, Term otherwise) throws UnreadableFileException {
    text.space(false);
    if (!text.take("=>")) {
      return otherwise;
    }
    text.space(true);
    read();
    return Term.expression(at, "lambda()");
  }

  private Term named(Position at) throws UnreadableFileException {
    String name = text.name();
    if (name.equals("true") || name.equals("false") || name.equals("null")) {
      return Term.word(at, name);
    }
    int gap = 0;
    while (text.peek(gap) == ' ') {
      gap++;
    }
    if (text.peek(gap) == '(') {
      text.space(false);
      return Term.call(at, name, arguments());
    }
    return lambda(at, Term.expression(at, names.apply(name)));
  }

  private List<Term> arguments() throws UnreadableFileException {
    text.expect("(");
    List<Term> arguments = new ArrayList<>();
    for (text.space(true); text.peek() != ')'; text.space(true)) {
      arguments.add(read());
      text.space(true);
      text.take(",");
    }
    text.expect(")");
    return arguments;
  }

  /** Reads what follows a value: {@code .name}, {@code [key]}, {@code .?name}, {@code ::name}. */
  private Term steps(Term of) throws UnreadableFileException {
    Term found = of;
    for (int count = 0; count < DEEPEST; count++) {
      Position at = text.position();
      if (text.take("::") || text.peek() == '.' && text.peek(1) != '.' && text.take(".")) {
        text.take("?");
        String name = text.name();
        found =
            text.peek() == '('
                ? Term.call(at, "method", arguments())
                : Term.expression(at, found.inner() + "." + name);
      } else if (text.take("[")) {
        text.take("?");
        text.space(true);
        Term key = read();
        text.space(true);
        text.expect("]");
        found = Term.expression(at, found.inner() + "[" + key.inner() + "]");
      } else if (text.peek() != '!' || text.peek(1) == '=' || !text.take("!")) {
        return found;
      }
    }
    throw text.malformed("more than " + DEEPEST + " steps in one value");
  }
}
