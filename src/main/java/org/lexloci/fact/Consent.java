package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Consent that && clause.equals(that.clause) && given == that.given;
  }

  @Override
  public int hashCode() {
    return 31 * clause.hashCode() + Boolean.hashCode(given);
  }
}
