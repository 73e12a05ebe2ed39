package org.lexloci.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexloci.agreement.Agreement;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Position;

/** Proves what can be said of the rules of an edition without a case, on its diagram. */
public final class EditionVerifier {

  private final EditionRules rules;
  private final Diagram diagram;
  private final AuthoredCases cases;

  /** Prepares to verify an edition. */
  public EditionVerifier(Agreement agreement, EditionRules rules) {
    this.rules = rules;
    this.diagram = rules.base().diagram();
    this.cases = new AuthoredCases(agreement, rules);
  }

  /**
   * Verifies it.
   *
   * @param written the names of the rules of each clause, with their places
   * @param redundant those without which nothing would be found otherwise
   * @param authored the cases of each clause
   */
  public EditionVerification verify(
      Map<String, Map<String, Position>> written,
      Map<String, Position> redundant,
      Map<String, List<AuthoredCase>> authored) {
    List<ShownCondition> conditions = new ArrayList<>();
    Conditions shown = new Conditions(diagram, cases);
    authored.forEach((clause, its) -> conditions.addAll(shown.of(clause, its)));
    return new EditionVerification(
        rules.edition(),
        worlds(),
        DiagramNodes.below(List.of(diagram.effect())).size(),
        new Flaws(rules).find(written, redundant),
        DecisionTable.of(diagram),
        conditions);
  }

  private long worlds() {
    return diagram.questions().stream()
        .mapToLong(q -> q.answers().size())
        .reduce(1, (a, b) -> a * b);
  }
}
