package org.lexloci.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.acceptance.Waiver;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.library.Library;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;

/** Checks that the clauses exist that waivers are for. */
public final class WaiverCheck {

  private WaiverCheck() {}

  /**
   * Checks against every edition of an agreement, since a house waits with an old waiver for as
   * long as an old edition is asked about.
   *
   * @throws FaultException when a waiver is for a clause that no edition has
   */
  public static void check(List<Waiver> waivers, Library library) {
    if (waivers.isEmpty()) {
      return;
    }
    Set<String> clauses = new LinkedHashSet<>();
    for (EditionPeriod period : library.agreement().editions()) {
      library.edition(period).edition().clauses().forEach(clause -> clauses.add(clause.id()));
    }
    List<Problem> problems = new ArrayList<>();
    for (Waiver waiver : waivers) {
      StatedValue<String> clause = waiver.clause();
      if (!clauses.contains(clause.value())) {
        problems.add(
            new Problem(
                clause.at(),
                NearMiss.unknown(
                    "clause", clause.value(), clauses, "`lexloci clauses` lists them")));
      }
    }
    FaultException.refuse(Exit.RULES, problems);
  }
}
