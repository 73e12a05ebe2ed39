package org.lexloci.fact;

/** Whether the counterparty chooses to support the capability that the deployment needs. */
public enum CounterpartyWilling implements Fact {
  YES,

  NO;

  @Override
  public String question() {
    return "capability.willing";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
