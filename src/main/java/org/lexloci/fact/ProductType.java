package org.lexloci.fact;

/** Whether the product is what the agreement calls an API product. */
public enum ProductType implements ConstantFact {
  /** Customers reach it through a programming interface. */
  API,

  /** Customers reach it in any other way. */
  NON_API;

  @Override
  public String question() {
    return "product.type";
  }
}
