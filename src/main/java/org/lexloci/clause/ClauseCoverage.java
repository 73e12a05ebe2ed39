package org.lexloci.clause;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.lexloci.decision.Status;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.drl.ClauseScope;

/**
 * What can become of a clause at all.
 *
 * @param statuses what becomes of it in some world, and {@code DEPENDS} where what may be left
 *     unstated decides
 * @param fired the names of its rules that some world fires
 * @param worlds how many differ to it
 */
public record ClauseCoverage(Set<Status> statuses, Set<String> fired, long worlds) {

  static ClauseCoverage of(String clause, ClauseScope scope, Diagram diagram) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    Set<String> fired = new HashSet<>();
    for (DiagramNode leaf : diagram.clause(clause).leaves()) {
      Diagram.outlines(leaf).forEach(outline -> fired.add(outline.rule()));
    }
    DiagramNode status = Status.of(clause, diagram);
    status.leaves().forEach(leaf -> statuses.add((Status) leaf.value()));
    // What has a strict default is never left open by leaving it out.
    if (status.asks().stream().anyMatch(q -> diagram.questions().get(q).strict().isEmpty())) {
      statuses.add(Status.DEPENDS);
    }
    return new ClauseCoverage(statuses, fired, scope.worlds());
  }
}
