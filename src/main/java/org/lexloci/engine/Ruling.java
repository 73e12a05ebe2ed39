package org.lexloci.engine;

import java.util.List;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;
import org.lexloci.diagram.Outline;

/**
 * The verbs of rules. Each draws one conclusion about the clause that the rule is annotated with,
 * which stands exactly as long as what the rule matched.
 */
public final class Ruling {

  private Ruling() {}

  /** Concludes that the clause speaks about the deployment. */
  public static void applies(RuleContext kcontext) {
    conclude(Outline.Kind.APPLIES, kcontext);
  }

  /** Concludes that the clause releases the deployment. */
  public static void excepted(RuleContext kcontext) {
    conclude(Outline.Kind.EXCEPTED, kcontext);
  }

  /** Concludes that the deployment breaks the clause. */
  public static void breached(RuleContext kcontext) {
    conclude(Outline.Kind.BREACH, kcontext);
  }

  /** Concludes that the deployment keeps the clause only with something still to be done. */
  public static void obliged(RuleContext kcontext) {
    conclude(Outline.Kind.DUTY, kcontext);
  }

  // Rules import every method here by name, private ones too, and the classic engine takes a
  // property of that name for the method: no pattern with `clause == "…"` would ever match.

  private static void conclude(Outline.Kind kind, RuleContext kcontext) {
    Rule rule = kcontext.getRule();
    String clause = String.valueOf(rule.getMetaData().get("clause"));
    List<Object> matched = List.copyOf(kcontext.getMatch().getObjects());
    kcontext.insertLogical(kind.finding(clause, rule.getName(), matched));
  }
}
