package org.lexloci.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;

/**
 * What has to be alike for two answers of an edition to be told as one.
 *
 * @param statuses by clause
 * @param dependsOn the verdicts that each answer gives, by question
 */
record DecisionSummary(
    String edition,
    Verdict verdict,
    Map<String, Status> statuses,
    List<String> deciding,
    Map<String, Map<String, Verdict>> dependsOn) {

  /** Keeps of decisions what has to be alike. */
  static List<DecisionSummary> of(List<EditionDecision> decisions) {
    return decisions.stream().map(DecisionSummary::of).toList();
  }

  private static DecisionSummary of(EditionDecision decision) {
    return new DecisionSummary(
        decision.edition().name(),
        decision.verdict(),
        decision.outcomes().stream()
            .collect(Collectors.toMap(o -> o.clause().id(), Outcome::status)),
        decision.deciding().stream().map(o -> o.clause().id()).toList(),
        decision.dependsOn().stream()
            .collect(Collectors.toMap(d -> d.question().id(), Dependence::verdicts)));
  }
}
