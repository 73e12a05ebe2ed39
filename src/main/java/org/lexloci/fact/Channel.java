package org.lexloci.fact;

/** From whose shop window the deployment is sold. */
public enum Channel implements Fact {
  /** The provider that the deployment targets. */
  PROVIDER,

  /** The supplier itself. */
  SUPPLIER;

  @Override
  public String question() {
    return "channel";
  }

  @Override
  public String answer() {
    return Answers.spell(this);
  }
}
