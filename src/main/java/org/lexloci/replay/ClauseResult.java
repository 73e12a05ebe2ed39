package org.lexloci.replay;

import java.util.Set;
import java.util.TreeSet;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.finding.Finding;

/**
 * What became of a clause.
 *
 * @param rules the names of those that found something, in any world
 */
public record ClauseResult(Status status, Set<String> rules) {

  /** What becomes of a clause that nothing was found about. */
  static final ClauseResult SILENT = new ClauseResult(Status.NOT_APPLICABLE, Set.of());

  static ClauseResult of(Outcome outcome) {
    Set<String> rules = new TreeSet<>();
    outcome.findings().stream().map(Finding::rule).forEach(rules::add);
    return new ClauseResult(outcome.status(), rules);
  }
}
