package org.lexloci.fact;

/** From whose shop window the deployment is sold. */
public enum Channel implements Fact {
  /** The provider that the deployment targets. */
  PROVIDER,

  /** The supplier itself. */
  SUPPLIER,

  /** Nobody's: whoever runs it took a copy of the weights that the supplier had published. */
  PUBLISHED_WEIGHTS;

  private final String answer = Answers.spell(name());

  @Override
  public String question() {
    return "channel";
  }

  @Override
  public String answer() {
    return answer;
  }
}
