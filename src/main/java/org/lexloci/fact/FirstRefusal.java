package org.lexloci.fact;

/** What came of the counterparty's right to take on the capacity before anybody else does. */
public enum FirstRefusal implements ConstantFact {
  /** The capacity was not offered to the counterparty. */
  NOT_OFFERED,

  /** It was offered, and the counterparty takes it on itself. */
  TAKEN,

  /** It was offered, and the counterparty let it go. */
  DECLINED;

  @Override
  public String question() {
    return "first-refusal";
  }
}
