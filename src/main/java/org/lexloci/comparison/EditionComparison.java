package org.lexloci.comparison;

import java.util.List;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;

/** What two editions say of one deployment. */
public record EditionComparison(
    Deployment deployment, EditionDecision before, EditionDecision after) {

  /** Answers the verdict under the first edition. */
  public Verdict was() {
    return Judge.strictest(deployment, List.of(before));
  }

  /** Answers the verdict under the second edition. */
  public Verdict becomes() {
    return Judge.strictest(deployment, List.of(after));
  }

  /** Tells whether they give different verdicts. */
  boolean flips() {
    return was() != becomes();
  }

  /** Lists statements that exclude each other, because of which neither is a permission. */
  public List<String> contradictions() {
    return deployment.observed().conflicts();
  }
}
