package org.lexloci.engine;

import java.util.List;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;
import org.lexloci.finding.Finding;

/**
 * The verbs of rules. Each draws one conclusion about the clause that the rule is annotated with,
 * which stands exactly as long as what the rule matched.
 */
public final class Ruling {

  private Ruling() {}

  /** Concludes that the clause speaks about the deployment. */
  public static void applies(RuleContext kcontext) {
    kcontext.insertLogical(
        new Finding.Applies(clauseOf(kcontext), nameOf(kcontext), seen(kcontext)));
  }

  /** Concludes that the clause releases the deployment. */
  public static void excepted(RuleContext kcontext) {
    kcontext.insertLogical(
        new Finding.Excepted(clauseOf(kcontext), nameOf(kcontext), seen(kcontext)));
  }

  /** Concludes that the deployment breaks the clause. */
  public static void breached(RuleContext kcontext) {
    kcontext.insertLogical(
        new Finding.Breach(clauseOf(kcontext), nameOf(kcontext), seen(kcontext)));
  }

  /** Concludes that the deployment keeps the clause only with something still to be done. */
  public static void obliged(RuleContext kcontext) {
    kcontext.insertLogical(new Finding.Duty(clauseOf(kcontext), nameOf(kcontext), seen(kcontext)));
  }

  // Rules import every method here by name, private ones too, and the classic engine takes a
  // property of that name for the method: no pattern with `clause == "…"` would ever match.

  private static String clauseOf(RuleContext kcontext) {
    Rule rule = kcontext.getRule();
    return String.valueOf(rule.getMetaData().get("clause"));
  }

  private static String nameOf(RuleContext kcontext) {
    return kcontext.getRule().getName();
  }

  private static List<Object> seen(RuleContext kcontext) {
    return List.copyOf(kcontext.getMatch().getObjects());
  }
}
