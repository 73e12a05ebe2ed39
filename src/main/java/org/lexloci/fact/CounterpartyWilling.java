package org.lexloci.fact;

/** Whether the counterparty chooses to support the capability that the deployment needs. */
public enum CounterpartyWilling implements ConstantFact {
  YES,

  NO;

  @Override
  public String question() {
    return "capability.willing";
  }
}
