package org.lexloci.agreement;

import java.util.List;

/**
 * A rule of a clause as a person reads it.
 *
 * @param name the sentence that names it, without the clause's id
 * @param concludes {@code applies}, {@code excepted}, {@code breached} or {@code obliged}
 * @param conditions each in one phrase; all of them have to hold
 * @param clauses ids of the other clauses whose conclusions it uses
 * @param consent whether it looks at a consent of the counterparty
 */
public record RuleInWords(
    String name, String concludes, List<String> conditions, List<String> clauses, boolean consent) {

  /** What a rule concludes that releases a deployment. */
  public static final String EXCEPTED = "excepted";

  /** Tells whether it releases a deployment. */
  public boolean excepts() {
    return concludes.equals(EXCEPTED);
  }
}
