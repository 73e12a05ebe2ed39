package org.lexloci.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Operator;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;
import org.lexloci.drl.Token.Kind;

/** Reads what stands between {@code when} and {@code then}. */
record ConditionParser(TokenCursor cursor) {

  /** What other rule languages have here, and what to write instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "or", "write a second rule",
          "and", "patterns that stand below each other must all match",
          "exists", "the pattern alone says so",
          "forall", "rules match single facts",
          "eval", "compare a property in a pattern",
          "from", "rules match the facts of one world",
          "accumulate", "rules match single facts",
          "collect", "rules match single facts",
          "?", "rules have no queries");

  /** Names that mean the same in the language that rules are compiled to. */
  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");

  private static final String OPERATORS = "`==`, `!=`, `in` or `not in`";

  Pattern pattern() {
    boolean negated = cursor.skip("not");
    Token type = cursor.peek();
    refuseOthers(type);
    if (!type.isWord()) {
      throw cursor.unexpected("a pattern or `then`");
    }
    if (type.text().startsWith("$")) {
      throw new RuleSyntaxException(
          type.at(), "a pattern has no variable; bind a property: `Target($cloud : provider)`");
    }
    cursor.take();
    if (!cursor.skip("(") || Verb.isWord(type.text())) {
      throw new RuleSyntaxException(
          type.at(), "expected a pattern such as `Target()` or `then`, found " + type.shown());
    }
    List<Constraint> constraints = new ArrayList<>();
    if (!cursor.skip(")")) {
      do {
        constraints.add(constraint());
      } while (cursor.skip(","));
      refuseOthers(cursor.peek());
      if (!cursor.skip(")")) {
        throw cursor.unexpected("`,` or `)`");
      }
    }
    return new Pattern(negated, type.text(), constraints, type.at());
  }

  private static void refuseOthers(Token token) {
    String instead = token.kind() == Kind.TEXT ? null : INSTEAD.get(token.text());
    if (instead != null) {
      throw new RuleSyntaxException(
          token.at(), token.shown() + " has no place in a rule; " + instead);
    }
    if (token.is("&&") || token.is("||")) {
      throw new RuleSyntaxException(
          token.at(),
          token.shown() + " has no place in a rule; write a comma, `in (…)` or a second rule");
    }
    if (token.is(".") || token.is("(")) {
      throw new RuleSyntaxException(token.at(), "a rule calls nothing but `id()`");
    }
  }

  private Constraint constraint() {
    Token first = cursor.peek();
    refuseOthers(first);
    if (!first.isWord()) {
      throw cursor.unexpected("a property");
    }
    cursor.take();
    if (first.text().startsWith("$")) {
      if (!VARIABLE.matcher(first.text()).matches()) {
        throw new RuleSyntaxException(
            first.at(),
            first.shown() + " is not a name for a variable; write one such as `$cloud`");
      }
      cursor.expect(":");
      Token property = cursor.take();
      if (!property.isWord()) {
        throw new RuleSyntaxException(
            property.at(), "expected a property, found " + property.shown());
      }
      return new Constraint(
          Optional.of(first.text()),
          property.text(),
          called(),
          Operator.IS,
          List.of(),
          property.at());
    }
    boolean method = called();
    Operator operator = operator();
    List<Value> values = new ArrayList<>();
    if (operator.takesSeveral()) {
      cursor.expect("(");
      do {
        values.add(value());
      } while (cursor.skip(","));
      cursor.expect(")");
    } else {
      values.add(value());
    }
    return new Constraint(Optional.empty(), first.text(), method, operator, values, first.at());
  }

  private boolean called() {
    Token dot = cursor.peek();
    if (!cursor.skip(".")) {
      return false;
    }
    if (!cursor.skip("id") || !cursor.skip("(") || !cursor.skip(")")) {
      throw new RuleSyntaxException(dot.at(), "a rule calls nothing but `id()`");
    }
    return true;
  }

  private Operator operator() {
    Token sign = cursor.peek();
    refuseOthers(sign);
    boolean not = cursor.skip("not");
    if (cursor.skip("in")) {
      return not ? Operator.NOT_IN : Operator.IN;
    }
    if (!not && cursor.skip("==")) {
      return Operator.IS;
    }
    if (!not && cursor.skip("!=")) {
      return Operator.IS_NOT;
    }
    throw cursor.unexpected(OPERATORS);
  }

  private Value value() {
    Token first = cursor.peek();
    if (first.kind() == Kind.TEXT) {
      cursor.take();
      return new Value(Value.Kind.TEXT, first.text(), first.at());
    }
    if (!first.isWord()) {
      throw cursor.unexpected("a constant such as `Provider.OTHER`, a text or a variable");
    }
    cursor.take();
    if (first.text().startsWith("$")) {
      return new Value(Value.Kind.VARIABLE, first.text(), first.at());
    }
    if (first.is("true") || first.is("false")) {
      return new Value(Value.Kind.TRUTH, first.text(), first.at());
    }
    if (!cursor.skip(".")) {
      throw new RuleSyntaxException(
          first.at(),
          "expected a constant such as `Provider.OTHER`, a text or a variable, found "
              + first.shown());
    }
    Token constant = cursor.take();
    if (!constant.isWord()) {
      throw new RuleSyntaxException(
          constant.at(),
          "expected a constant of `" + first.text() + "`, found " + constant.shown());
    }
    return new Value(Value.Kind.CONSTANT, first.text() + "." + constant.text(), first.at());
  }
}
