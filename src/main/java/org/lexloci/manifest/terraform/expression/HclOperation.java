package org.lexloci.manifest.terraform.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/** Two values put together by an operator; {@code !a} and {@code -a} have a literal before it. */
public record HclOperation(String operator, Expression left, Expression right)
    implements Expression {

  @Override
  public Position at() {
    return left.at();
  }

  @Override
  public Node value(Scope scope) {
    Looked<Node> one = scope.looked(left);
    Node first = one.value();
    if (operator.equals("&&") && Values.is("false", first)
        || operator.equals("||") && Values.is("true", first)) {
      return first;
    }
    Looked<Node> other = scope.looked(right);
    Node second = other.value();
    if (operator.equals("&&") && Values.is("false", second)
        || operator.equals("||") && Values.is("true", second)) {
      return second;
    }
    Optional<UnknownValue> unknown = UnknownValue.among(List.of(first, second));
    if (unknown.isPresent()) {
      return unknown.get().but(null);
    }
    return switch (operator) {
      case "==", "!=" -> {
        compared(one, other, scope);
        yield Values.same(first, second)
            .<Node>map(same -> Values.truth(same == operator.equals("=="), at()))
            .orElseGet(() -> new UnknownValue(at(), "values that are too large to compare"));
      }
      case "&&", "||" -> second;
      default -> computed(Values.number(first), Values.number(second));
    };
  }

  private static void compared(Looked<Node> one, Looked<Node> other, Scope scope) {
    if (one.value() instanceof ScalarNode a && other.value() instanceof ScalarNode b) {
      scope.choices().options(one.asked(), List.of(b.text()));
      scope.choices().options(other.asked(), List.of(a.text()));
    }
  }

  private Node computed(Optional<BigDecimal> first, Optional<BigDecimal> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return new UnknownValue(at(), "a sum of what is no number");
    }
    BigDecimal a = first.get();
    BigDecimal b = second.get();
    boolean divides = operator.equals("/") || operator.equals("%");
    if (divides && b.signum() == 0) {
      return new UnknownValue(at(), "a division by zero");
    }
    return switch (operator) {
      case "<" -> Values.truth(a.compareTo(b) < 0, at());
      case ">" -> Values.truth(a.compareTo(b) > 0, at());
      case "<=" -> Values.truth(a.compareTo(b) <= 0, at());
      case ">=" -> Values.truth(a.compareTo(b) >= 0, at());
      case "+" -> Values.number(a.add(b, MathContext.DECIMAL64), at());
      case "-" -> Values.number(a.subtract(b, MathContext.DECIMAL64), at());
      case "*" -> Values.number(a.multiply(b, MathContext.DECIMAL64), at());
      case "/" -> Values.number(a.divide(b, MathContext.DECIMAL64), at());
      default -> Values.number(a.remainder(b, MathContext.DECIMAL64), at());
    };
  }

  @Override
  public void references(Consumer<String> taker) {
    left.references(taker);
    right.references(taker);
  }
}
