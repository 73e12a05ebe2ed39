package org.lexloci.fact;

/** Whether the supplier developed the product together with a third party. */
public enum JointDevelopment implements Fact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.jointlyDeveloped";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
