package org.lexloci.replay;

import java.util.List;
import java.util.Map;

/**
 * A run as {@code check} wrote it down, as far as it takes to judge it again.
 *
 * @param agreement the id of the agreement that judges what no other one does
 * @param terms what the house accepted, on the day of the question
 * @param rules those of every agreement that judged, by its id
 */
public record RecordedRun(
    String agreement,
    RecordedTerms terms,
    Map<String, RecordedRules> rules,
    List<RecordedDecision> decisions) {

  /** Names the agreement that judged a deployment. */
  String judged(RecordedDecision decision) {
    return decision.agreement().orElse(agreement);
  }
}
