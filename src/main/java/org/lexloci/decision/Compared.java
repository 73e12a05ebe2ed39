package org.lexloci.decision;

import org.lexloci.descriptor.Deployment;

/** What two editions say of one deployment. */
public record Compared(Deployment deployment, EditionDecision before, EditionDecision after) {

  /** Tells whether they give different verdicts. */
  public boolean flips() {
    return before.verdict() != after.verdict();
  }
}
