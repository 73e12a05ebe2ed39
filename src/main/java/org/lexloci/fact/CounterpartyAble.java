package org.lexloci.fact;

/** Whether the counterparty can support the capability that the deployment needs. */
public enum CounterpartyAble implements ConstantFact {
  YES,

  NO;

  @Override
  public String question() {
    return "capability.able";
  }
}
