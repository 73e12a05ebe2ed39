package org.lexloci.fact;

/** Whether the supplier developed the product together with a third party. */
public enum JointDevelopment implements ConstantFact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.jointlyDeveloped";
  }
}
