package org.lexloci.replay;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;

/**
 * What an edition says again.
 *
 * @param again what it says; empty where there is no such edition any more
 * @param unknown answers on record that no question has any more
 * @param missing the ids of questions that rules ask now and that the record does not answer, which
 *     are taken as open
 * @param lenient what it says again where what was accepted is no breach
 */
public record ReplayedEdition(
    RecordedEdition recorded,
    Optional<EditionDecision> again,
    List<String> unknown,
    List<String> missing,
    Lenience lenient) {

  /**
   * Verdicts as if some breaches were none.
   *
   * @param waived those that were waived
   * @param accepted those that were waived, and those in the baseline
   */
  record Lenience(Verdict waived, Verdict accepted) {

    /** Accepts nothing of what there is no edition for. */
    static final Lenience NONE = new Lenience(Verdict.INDETERMINATE, Verdict.INDETERMINATE);
  }

  /**
   * A clause of which something else is found.
   *
   * @param was {@link ClauseResult#SILENT} where it was not one, as {@code now} is
   */
  public record Changed(String clause, ClauseResult was, ClauseResult now) {}

  /** Answers the verdict again; what there is no edition for is not settled by it. */
  public Verdict verdict() {
    return again.map(EditionDecision::verdict).orElse(Verdict.INDETERMINATE);
  }

  /** Lists the clauses of which something else is found, in the order of the edition. */
  public List<Changed> changed() {
    Map<String, ClauseResult> now = new LinkedHashMap<>();
    for (Outcome outcome : again.map(EditionDecision::outcomes).orElse(List.of())) {
      now.put(outcome.clause().id(), ClauseResult.of(outcome));
    }
    Set<String> clauses = new LinkedHashSet<>(now.keySet());
    clauses.addAll(recorded.clauses().keySet());
    return clauses.stream()
        .map(
            clause ->
                new Changed(
                    clause,
                    recorded.clauses().getOrDefault(clause, ClauseResult.SILENT),
                    now.getOrDefault(clause, ClauseResult.SILENT)))
        .filter(changed -> !changed.was().equals(changed.now()))
        .toList();
  }

  /** Tells whether it says the same, for the same reasons. */
  public boolean isSame() {
    return again.isPresent()
        && verdict() == recorded.verdict()
        && unknown.isEmpty()
        && changed().isEmpty()
        && hangsOn(again.get()).equals(recorded.hangsOn());
  }

  private static Map<String, Map<String, Verdict>> hangsOn(EditionDecision decision) {
    Map<String, Map<String, Verdict>> hangsOn = new LinkedHashMap<>();
    for (Dependence dependence : decision.dependsOn()) {
      hangsOn.put(dependence.question().id(), dependence.verdicts());
    }
    return hangsOn;
  }
}
