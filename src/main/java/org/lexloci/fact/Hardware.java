package org.lexloci.fact;

/** Whether the product is a physical device, or the service behind one. */
public enum Hardware implements Fact {
  NO,

  YES,

  /** The service behind a device, which customers do not get by itself. */
  BACK_END;

  @Override
  public String question() {
    return "product.hardware";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
