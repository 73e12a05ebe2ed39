package org.lexloci.fact;

/** What the product keeps between two calls. */
public enum Statefulness implements ConstantFact {
  /** Keeps nothing between two calls. */
  STATELESS,

  /** Keeps state while a connection or a job lasts. */
  SESSION,

  /** Keeps state for later use. */
  PERSISTENT;

  @Override
  public String question() {
    return "product.statefulness";
  }
}
