package org.lexloci.fact;

/** What the deployment does. */
public enum Workload implements ConstantFact {
  /** Customers use what runs. */
  SERVING,

  /** Research, training and other internal computing. */
  TRAINING;

  @Override
  public String question() {
    return "workload";
  }
}
