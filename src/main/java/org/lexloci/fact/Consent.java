package org.lexloci.fact;

/**
 * Whether the counterparty gave up a clause in writing for the deployment.
 *
 * @param clause the clause's id
 */
public record Consent(String clause, boolean given) implements Fact {

  @Override
  public String question() {
    return "consents." + clause;
  }

  @Override
  public String answer() {
    return given ? "yes" : "no";
  }
}
