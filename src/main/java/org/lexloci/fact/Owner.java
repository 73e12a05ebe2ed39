package org.lexloci.fact;

/** Whose product it is. */
public enum Owner implements ConstantFact {
  /** The party of the agreement that supplies products. */
  SUPPLIER,

  /** Anyone else. */
  THIRD_PARTY;

  @Override
  public String question() {
    return "product.owner";
  }
}
