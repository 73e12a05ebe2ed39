package org.lexloci.drl;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * A rule as it is written.
 *
 * @param clause what its {@code @clause} annotation says; empty without one
 * @param verb what it concludes; empty when it does anything else
 */
public record ParsedRule(
    RuleFile file,
    String name,
    Position at,
    String clause,
    List<Pattern> patterns,
    Optional<Verb> verb) {

  /** Says at a place what is wrong with the rule. */
  Problem problem(Position where, String message) {
    return new Problem(where, "rule `" + SafeText.full(name) + "`: " + message);
  }

  /**
   * A pattern of the left-hand side.
   *
   * @param negated whether {@code not} stands before it
   * @param type the simple name of what it matches
   */
  public record Pattern(boolean negated, String type, List<Constraint> constraints, Position at) {

    /** Lists what {@code property == "…"} or {@code property in ("…", …)} names. */
    public List<String> texts(String property) {
      return constraints.stream()
          .filter(c -> c.property().equals(property) && !c.method() && c.operator().includes())
          .flatMap(c -> c.values().stream())
          .filter(v -> v.kind() == Value.Kind.TEXT)
          .map(Value::text)
          .toList();
    }
  }

  /**
   * A constraint of a pattern, or a variable that is bound to a property.
   *
   * @param variable what the property is bound to, then there are no values; else empty
   * @param method whether the property's id is meant
   */
  public record Constraint(
      Optional<String> variable,
      String property,
      boolean method,
      Operator operator,
      List<Value> values,
      Position at) {

    /** Compares a constant itself as this compares a property. */
    Constraint ofThis() {
      return new Constraint(variable, "this", method, operator, values, at);
    }

    public boolean usesVariable() {
      return values.stream().anyMatch(v -> v.kind() == Value.Kind.VARIABLE);
    }
  }

  /** How a property is compared. */
  enum Operator {
    IS("=="),
    IS_NOT("!="),
    IN("in"),
    NOT_IN("not in");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    boolean includes() {
      return this == IS || this == IN;
    }

    boolean takesSeveral() {
      return this == IN || this == NOT_IN;
    }
  }

  /**
   * What a property is compared with.
   *
   * @param text as written, without quotes
   */
  record Value(Kind kind, String text, Position at) {

    /** What it is. */
    enum Kind {
      TEXT,
      TRUTH,
      /** {@code Type.CONSTANT}. */
      CONSTANT,
      VARIABLE
    }
  }
}
