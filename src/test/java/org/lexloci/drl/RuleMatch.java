package org.lexloci.drl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;
import org.lexloci.fact.Fact;

/** Matches a fact with a pattern by what the pattern says, without Drools. */
public final class RuleMatch {

  private RuleMatch() {}

  /**
   * Answers what the variables of a rule are bound to if a fact matches; empty if it does not.
   *
   * @param bound what they are bound to before
   */
  public static Optional<Map<String, String>> of(
      Fact fact, Pattern pattern, Map<String, String> bound) {
    Map<String, String> binding = new HashMap<>(bound);
    for (Constraint constraint : pattern.constraints()) {
      String value = Properties.value(fact, constraint);
      if (constraint.variable().isPresent()) {
        binding.put(constraint.variable().get(), value);
      } else if (constraint.operator().includes()
          != constraint.values().stream().anyMatch(v -> text(v, binding).equals(value))) {
        return Optional.empty();
      }
    }
    return Optional.of(binding);
  }

  private static String text(Value value, Map<String, String> binding) {
    return value.kind() == Value.Kind.VARIABLE
        ? binding.getOrDefault(value.text(), "")
        : value.text();
  }
}
