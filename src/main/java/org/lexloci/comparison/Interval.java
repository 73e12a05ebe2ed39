package org.lexloci.comparison;

import java.util.List;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;

/**
 * Days in a row on which a deployment meets with the same answer, for the same reasons.
 *
 * @param verdict the strictest of all editions
 * @param editions what each edition says of a launch on the first of the days
 * @param begins what begins or ends on the first day; nothing where the question begins
 */
public record Interval(
    Span span, Verdict verdict, List<EditionDecision> editions, List<String> begins) {

  /** Lists the editions that give the verdict. */
  public List<EditionDecision> deciding() {
    return editions.stream().filter(e -> e.verdict() == verdict).toList();
  }
}
