package org.lexloci.fact;

/** Whether the product is a physical device, or the service behind one. */
public enum Hardware implements ConstantFact {
  NO,

  YES,

  /** The service behind a device, which customers do not get by itself. */
  BACK_END;

  @Override
  public String question() {
    return "product.hardware";
  }
}
