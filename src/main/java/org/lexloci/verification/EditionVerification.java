package org.lexloci.verification;

import java.util.List;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Circumstances;

/**
 * What was proved about one edition.
 *
 * @param table the verdicts
 * @param conditions for each condition of each clause, whether a pair of cases shows what it does
 */
public record EditionVerification(
    Edition edition,
    long worlds,
    int nodes,
    List<Flaw> flaws,
    DecisionTable table,
    List<ShownCondition> conditions) {

  /** Lists where no clause speaks. */
  public List<Circumstances> gaps() {
    return table.rows().stream()
        .filter(row -> row.verdict() == Verdict.INDETERMINATE)
        .map(DecisionTable.Row::circumstances)
        .toList();
  }

  /** Lists the flaws that nothing explains. */
  List<Flaw> unexplained() {
    return flaws.stream().filter(flaw -> flaw.explanation().isEmpty()).toList();
  }

  /** Counts the conditions of which the author's cases show that they decide. */
  public long shown() {
    return conditions.stream().filter(ShownCondition::isShown).count();
  }
}
