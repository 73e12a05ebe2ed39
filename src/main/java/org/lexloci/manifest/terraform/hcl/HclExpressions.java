package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclCall;
import org.lexloci.manifest.terraform.expression.HclCondition;
import org.lexloci.manifest.terraform.expression.HclIndex;
import org.lexloci.manifest.terraform.expression.HclLiteral;
import org.lexloci.manifest.terraform.expression.HclOperation;
import org.lexloci.manifest.terraform.expression.HclReference;
import org.lexloci.manifest.terraform.expression.HclSplat;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads expressions. */
final class HclExpressions {

  /** Operators of two values, those that bind least first. */
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final TextScanner text;
  private final HclTemplates templates;
  private final HclCollections collections;
  private int depth;

  HclExpressions(TextScanner text) {
    this.text = text;
    this.templates = new HclTemplates(text, this);
    this.collections = new HclCollections(text, this);
  }

  HclTemplates templates() {
    return templates;
  }

  List<String> loopNames() throws UnreadableFileException {
    return collections.loopNames();
  }

  /**
   * Reads one expression.
   *
   * @param lines whether it may go on over the ends of lines
   */
  Expression read(boolean lines) throws UnreadableFileException {
    if (++depth > Values.DEEPEST) {
      throw text.malformed("nested more than " + Values.DEEPEST + " deep");
    }
    text.space(lines);
    Expression condition = operation(0, lines);
    text.space(lines);
    if (text.peek() == '?') {
      text.next();
      Expression yes = read(lines);
      text.space(lines);
      text.expect(":");
      condition = new HclCondition(condition, yes, read(lines));
    }
    depth--;
    return condition;
  }

  private Expression operation(int level, boolean lines) throws UnreadableFileException {
    if (level == OPERATORS.size()) {
      return unary(lines);
    }
    Expression left = operation(level + 1, lines);
    for (int count = 0; ; count++) {
      text.space(lines);
      @Nullable String operator = operator(level);
      if (operator == null) {
        return left;
      }
      if (count == Values.DEEPEST) {
        throw text.malformed("more than " + Values.DEEPEST + " operators in one expression");
      }
      left = new HclOperation(operator, left, operation(level + 1, lines));
    }
  }

  private @Nullable String operator(int level) {
    for (String operator : OPERATORS.get(level)) {
      if (text.take(operator)) {
        return operator;
      }
    }
    return null;
  }

  private Expression unary(boolean lines) throws UnreadableFileException {
    text.space(lines);
    Position at = text.position();
    if (text.peek() == '!' && text.peek(1) != '=') {
      text.next();
      return new HclOperation("==", new HclLiteral(Values.truth(false, at)), deeper(lines));
    }
    if (text.take("-")) {
      return new HclOperation("-", new HclLiteral(new ScalarNode(at, "0", false)), deeper(lines));
    }
    return steps(term());
  }

  private Expression deeper(boolean lines) throws UnreadableFileException {
    if (++depth > Values.DEEPEST) {
      throw text.malformed("nested more than " + Values.DEEPEST + " deep");
    }
    Expression of = unary(lines);
    depth--;
    return of;
  }

  private Expression term() throws UnreadableFileException {
    Position at = text.position();
    char letter = text.peek();
    if (letter == '"' || letter == '<' && text.peek(1) == '<') {
      return templates.read();
    }
    if (letter >= '0' && letter <= '9') {
      return new HclLiteral(new ScalarNode(at, number(), false));
    }
    return switch (letter) {
      case '(' -> {
        text.next();
        Expression inner = read(true);
        text.space(true);
        text.expect(")");
        yield inner;
      }
      case '[' -> collections.tuple(at);
      case '{' -> collections.object(at);
      default -> named(at);
    };
  }

  private String number() {
    StringBuilder digits = new StringBuilder();
    while (Character.digit(text.peek(), 10) >= 0
        || text.peek() == '.' && Character.digit(text.peek(1), 10) >= 0
        || "eE".indexOf(text.peek()) >= 0 && !text.atEnd()) {
      digits.append(text.next());
    }
    return digits.toString();
  }

  /** Reads a name with its dots, or the call of a function. */
  Expression named(Position at) throws UnreadableFileException {
    String name = text.name("_-");
    while (text.take("::")) {
      name += "::" + text.name("_-");
    }
    if (text.peek() == '(') {
      return call(name, at);
    }
    switch (name) {
      case "true", "false" -> {
        return new HclLiteral(new ScalarNode(at, name, false));
      }
      case "null" -> {
        return new HclLiteral(new NullNode(at));
      }
      default -> {}
    }
    List<String> names = new ArrayList<>(List.of(name));
    while (text.peek() == '.' && (Character.isLetter(text.peek(1)) || text.peek(1) == '_')) {
      text.next();
      names.add(text.name("_-"));
    }
    return new HclReference(at, List.copyOf(names));
  }

  private Expression call(String name, Position at) throws UnreadableFileException {
    text.expect("(");
    List<Expression> arguments = new ArrayList<>();
    boolean spread = false;
    for (text.space(true); text.peek() != ')'; text.space(true)) {
      arguments.add(read(true));
      text.space(true);
      spread = text.take("...");
      text.space(true);
      if (text.peek() != ')') {
        text.expect(",");
      }
    }
    text.expect(")");
    return new HclCall(at, name, List.copyOf(arguments), spread);
  }

  /** Reads what follows a term: {@code .name}, {@code .0}, {@code [key]}, {@code [*]}. */
  Expression steps(Expression of) throws UnreadableFileException {
    Expression found = of;
    for (int count = 0; ; count++) {
      if (count > Values.DEEPEST) {
        throw text.malformed("more than " + Values.DEEPEST + " steps in one expression");
      }
      if (text.take("[*]") || text.take(".*")) {
        List<Expression> rest = new ArrayList<>();
        for (@Nullable Expression key = step(); key != null; key = step()) {
          rest.add(key);
        }
        found = new HclSplat(found, List.copyOf(rest));
      } else {
        @Nullable Expression key = step();
        if (key == null) {
          return found;
        }
        found = new HclIndex(found, key);
      }
    }
  }

  private @Nullable Expression step() throws UnreadableFileException {
    Position at = text.position();
    if (text.peek() == '[' && !text.looksAt("[*]")) {
      text.next();
      Expression key = read(true);
      text.space(true);
      text.expect("]");
      return key;
    }
    if (text.peek() == '.' && text.peek(1) != '.' && text.peek(1) != '*') {
      text.next();
      String name = Character.digit(text.peek(), 10) >= 0 ? digits() : text.name("_-");
      return new HclLiteral(Values.text(name, at));
    }
    return null;
  }

  private String digits() {
    StringBuilder digits = new StringBuilder();
    while (Character.digit(text.peek(), 10) >= 0) {
      digits.append(text.next());
    }
    return digits.toString();
  }
}
