package org.lexloci.fact;

/** Whether the model's weights are published for anyone to run. */
public enum OpenWeights implements Fact {
  NO,

  YES;

  @Override
  public String question() {
    return "product.openWeights";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
