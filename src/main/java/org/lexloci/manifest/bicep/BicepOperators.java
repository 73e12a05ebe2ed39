package org.lexloci.manifest.bicep;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.TextScanner;

/** The operators between two values, and the functions of templates that stand for them. */
final class BicepOperators {

  /** Those that bind least first. */
  private static final List<Map<String, String>> OPERATORS =
      List.of(
          Map.of("??", "coalesce"),
          Map.of("||", "or"),
          Map.of("&&", "and"),
          Map.of("==", "equals", "!=", "notEquals", "=~", "equals", "!~", "notEquals"),
          Map.of("<=", "lessOrEquals", ">=", "greaterOrEquals"),
          Map.of("<", "less", ">", "greater"),
          Map.of("+", "add", "-", "sub"),
          Map.of("*", "mul", "/", "div", "%", "mod"));

  /** How many sets of operators there are that bind alike. */
  static final int LEVELS = OPERATORS.size();

  private BicepOperators() {}

  /** Reads an operator of a level; null where none stands next. */
  static @Nullable String function(TextScanner text, int level) {
    for (Map.Entry<String, String> operator : OPERATORS.get(level).entrySet()) {
      if (text.take(operator.getKey())) {
        return operator.getValue();
      }
    }
    return null;
  }
}
