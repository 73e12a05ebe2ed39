package org.lexloci.fact;

/** Whether the model's weights are published for anyone to run. */
public enum OpenWeights implements ConstantFact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.openWeights";
  }
}
