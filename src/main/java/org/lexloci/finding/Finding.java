package org.lexloci.finding;

import java.util.List;

/**
 * A conclusion that one rule drew about one clause in one world.
 *
 * <p>Clause and rule belong to a finding's identity: two rules that conclude alike are two
 * findings.
 */
public sealed interface Finding {

  /** The id of the clause that the rule belongs to. */
  String clause();

  /** The rule's name, a sentence that starts with the clause's id. */
  String rule();

  /** What the rule matched, in the order of its patterns: facts, and findings it builds on. */
  List<Object> matched();

  /** The clause speaks about this deployment. */
  record Applies(String clause, String rule, List<Object> matched) implements Finding {}

  /** The clause releases this deployment, by an exception of its own or by consent. */
  record Excepted(String clause, String rule, List<Object> matched) implements Finding {}

  /** The deployment breaks the clause. */
  record Breach(String clause, String rule, List<Object> matched) implements Finding {}

  /** The deployment keeps the clause only together with something still to be done. */
  record Duty(String clause, String rule, List<Object> matched) implements Finding {}
}
