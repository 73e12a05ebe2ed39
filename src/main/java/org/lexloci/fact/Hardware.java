package org.lexloci.fact;

/** Whether the product is a physical device. */
public enum Hardware implements Fact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.hardware";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
