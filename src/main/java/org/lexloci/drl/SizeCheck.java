package org.lexloci.drl;

import java.util.function.Consumer;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * Refuses rules so large that nobody would write them and a compiler would be busy with them for
 * long.
 */
record SizeCheck(Consumer<Problem> problems) {

  /** The longest rule that is shipped has seven patterns. */
  private static final int PATTERNS = 50;

  private static final int CONSTRAINTS = 20;

  /** As many as a question has answers, and some. */
  private static final int VALUES = 100;

  private static final int RULES = 100;

  void check(ParsedFile file) {
    if (file.rules().size() > RULES) {
      Position at = file.rules().get(RULES).at();
      problems.accept(new Problem(at, "a file has at most " + RULES + " rules"));
    }
    file.rules().forEach(this::check);
  }

  private void check(ParsedRule rule) {
    if (rule.patterns().size() > PATTERNS) {
      Position at = rule.patterns().get(PATTERNS).at();
      problems.accept(rule.problem(at, "a rule has at most " + PATTERNS + " patterns"));
    }
    for (Pattern pattern : rule.patterns()) {
      if (pattern.constraints().size() > CONSTRAINTS) {
        Position at = pattern.constraints().get(CONSTRAINTS).at();
        problems.accept(rule.problem(at, "a pattern has at most " + CONSTRAINTS + " constraints"));
      }
      for (Constraint constraint : pattern.constraints()) {
        if (constraint.values().size() > VALUES) {
          Position at = constraint.values().get(VALUES).at();
          problems.accept(rule.problem(at, "a constraint has at most " + VALUES + " values"));
        }
      }
    }
  }
}
