package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lexloci.finding.Finding;

/** What is found in the worlds of one case, as functions of its open questions. */
public interface Judgment {

  /**
   * Answers the function whose values are the {@link Effect} of all that is found.
   *
   * @param accepted clauses of which no breach counts as one
   */
  DiagramNode effect(Set<String> accepted);

  /** Answers the function whose values are lists of what is found about a clause. */
  DiagramNode clause(String clause);

  /** Answers what a leaf of a clause's function stands for. */
  @SuppressWarnings("unchecked")
  static List<Finding> findings(DiagramNode leaf) {
    return (List<Finding>) leaf.value();
  }

  /** Leaves out the breaches of some clauses. */
  static List<Finding> without(Set<String> accepted, List<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings);
    left.removeIf(f -> f instanceof Finding.Breach && accepted.contains(f.clause()));
    return left;
  }
}
