package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lexloci.deployment.Deployment;

/**
 * Finds the single changes that give permission and that somebody can make; answers to open
 * questions are left to those who tell what the verdict depends on.
 */
public final class SingleChanges {

  private final List<Dimension> dimensions;
  private final Trial trial;
  private final Deployment deployment;
  private final Prospects prospects;

  /** What the questions begin with that others have declared something about. */
  private final Set<String> declared;

  /** Prepares to change a deployment in some ways. */
  public SingleChanges(List<Dimension> dimensions, Trial trial, Deployment deployment) {
    this.dimensions = dimensions;
    this.trial = trial;
    this.deployment = deployment;
    this.declared = Candidates.declared(deployment.record());
    this.prospects = trial.prospects(deployment, declared);
  }

  /** Lists those of which none asks for all that another one does to the same thing. */
  public List<Change> list() {
    List<Change> changes = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      List<Move> enough = new ArrayList<>();
      for (Move move : dimension.moves()) {
        if (move.cost() != Cost.EVENT && !asksMore(move, enough)) {
          Deployment changed = move.applied().apply(deployment);
          if (prospects.mayPermit(changed, move.burden(), q -> mayAnswer(move, dimension, q))
              && trial.permits(changed)) {
            enough.add(move);
            changes.add(move.told(changed));
          }
        }
      }
    }
    return changes;
  }

  private static boolean asksMore(Move move, List<Move> enough) {
    for (Move less : enough) {
      if (move.burden().containsAll(less.burden())) {
        return true;
      }
    }
    return false;
  }

  /** What others declare, a change here alters only where something of the kind is declared. */
  private boolean mayAnswer(Move move, Dimension dimension, String question) {
    boolean idle =
        Candidates.isDeclared(question)
            && !dimension.declared()
            && declared.stream().noneMatch(question::startsWith);
    return !idle && move.matters().test(Set.of(question));
  }
}
