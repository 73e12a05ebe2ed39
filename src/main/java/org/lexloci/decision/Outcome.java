package org.lexloci.decision;

import java.util.List;
import java.util.Set;
import org.lexloci.agreement.Clause;
import org.lexloci.finding.Finding;

/**
 * A clause in a decision.
 *
 * @param findings everything that rules concluded about it, in any world
 * @param asks the ids of the questions that its rules ask
 */
public record Outcome(Clause clause, Status status, List<Finding> findings, Set<String> asks) {

  /** Tells whether the clause is broken in some world. */
  public boolean isBroken() {
    for (Finding finding : findings) {
      if (finding instanceof Finding.Breach) {
        return true;
      }
    }
    return false;
  }
}
