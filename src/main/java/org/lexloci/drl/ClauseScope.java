package org.lexloci.drl;

import java.util.List;
import java.util.Map;
import org.lexloci.source.Position;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * What decides about a clause.
 *
 * @param questions all that its rules ask, and the rules of the clauses that it builds on; of
 *     answers that no rule tells apart, one
 * @param rules the clause's own rules by name, with their places
 */
public record ClauseScope(List<Question> questions, Map<String, Position> rules) {

  /** Counts the worlds that differ to the clause; the largest number when there are more. */
  public long worlds() {
    return new Worlds(List.of(), questions).count();
  }
}
