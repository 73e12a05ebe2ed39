package org.lexloci.fact;

/** What the deployment does. */
public enum Workload implements Fact {
  /** Customers use what runs. */
  SERVING,

  /** Research, training and other internal computing. */
  TRAINING;

  @Override
  public String question() {
    return "workload";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
