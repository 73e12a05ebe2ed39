package org.lexloci.fact;

/** Whose product it is. */
public enum Owner implements Fact {
  /** The party of the agreement that supplies products. */
  SUPPLIER,

  /** Anyone else. */
  THIRD_PARTY;

  @Override
  public String question() {
    return "product.owner";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
