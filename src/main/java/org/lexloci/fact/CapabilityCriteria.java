package org.lexloci.fact;

/** Whether a model with open weights meets the capability criteria of the agreement. */
public enum CapabilityCriteria implements ConstantFact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.capabilityCriteriaMet";
  }
}
