package org.lexloci.manifest.bicep;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.TextScanner;

/** The operators between two values, and the functions of templates that stand for them. */
final class BicepOperators {

  /** Those that bind least first; of those that bind alike the longer one before its beginning. */
  private static final List<List<Map.Entry<String, String>>> OPERATORS =
      List.of(
          List.of(Map.entry("??", "coalesce")),
          List.of(Map.entry("||", "or")),
          List.of(Map.entry("&&", "and")),
          List.of(
              Map.entry("==", "equals"),
              Map.entry("!=", "notEquals"),
              Map.entry("=~", "equals"),
              Map.entry("!~", "notEquals")),
          List.of(
              Map.entry("<=", "lessOrEquals"),
              Map.entry(">=", "greaterOrEquals"),
              Map.entry("<", "less"),
              Map.entry(">", "greater")),
          List.of(Map.entry("+", "add"), Map.entry("-", "sub")),
          List.of(Map.entry("*", "mul"), Map.entry("/", "div"), Map.entry("%", "mod")));

  /** How many sets of operators there are that bind alike. */
  static final int LEVELS = OPERATORS.size();

  private BicepOperators() {}

  /** Reads an operator of a level; null where none stands next. */
  static @Nullable String function(TextScanner text, int level) {
    for (Map.Entry<String, String> operator : OPERATORS.get(level)) {
      if (text.take(operator.getKey())) {
        return operator.getValue();
      }
    }
    return null;
  }
}
