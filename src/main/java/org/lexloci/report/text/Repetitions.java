package org.lexloci.report.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.report.DecisionSubject;

/**
 * Lines that were already written for one cloud of a question and need not be repeated for the
 * next.
 */
final class Repetitions {

  private final Set<String> lines = new HashSet<>();
  private final Map<List<Object>, String> clouds = new HashMap<>();

  /** Answers whether a line is told for the first time. */
  boolean isNew(String line) {
    return lines.add(line);
  }

  /**
   * Shortens what an edition says to the name of the cloud of which it said the same.
   *
   * @param told the lines, of which the first stands beside the verdict
   */
  List<String> shortened(Decision decision, EditionDecision edition, List<String> told) {
    List<Object> said =
        List.of(
            DecisionSubject.product(decision),
            edition.edition().name(),
            edition.verdict().name(),
            edition.dependsOn().stream().map(d -> d.question().id() + d.verdicts()).toList(),
            told);
    String earlier = clouds.putIfAbsent(said, DecisionSubject.cloud(decision.deployment()));
    return earlier == null ? told : List.of("same as " + earlier);
  }
}
