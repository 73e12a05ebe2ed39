package org.lexloci.decision;

import java.util.Map;
import org.lexloci.world.Question;

/**
 * A question on which a verdict depends.
 *
 * @param verdicts the verdict that each answer gives, in the order of the answers
 */
public record Dependence(Question question, Map<String, Verdict> verdicts) {

  /** Tells whether at least one answer settles the verdict. */
  public boolean settles() {
    return verdicts.values().stream().anyMatch(v -> v != Verdict.INDETERMINATE);
  }
}
