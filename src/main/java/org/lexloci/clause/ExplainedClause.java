package org.lexloci.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;

/**
 * A clause of one edition with everything that shows how it works.
 *
 * @param amends how it differs from the clause of the edition before, if that has one
 * @param exceptedBy ids of the clauses that release from it
 * @param excepts ids of the clauses from which it releases
 * @param consent whether the counterparty can give it up
 * @param readings the ambiguities on which it depends, through other clauses too
 * @param terms that its rules and its words use
 * @param cases those that its author wrote
 * @param situations launches on record that it decides under the edition
 */
public record ExplainedClause(
    Edition edition,
    Clause clause,
    Optional<Amendment> amends,
    List<RuleInWords> rules,
    List<String> exceptedBy,
    List<String> excepts,
    boolean consent,
    List<DeclaredReading> readings,
    List<DefinedTerm> terms,
    List<ClauseCaseResults.Result> cases,
    List<Situation> situations) {

  /**
   * A launch on record.
   *
   * @param inForce whether the edition was in force on that day
   */
  public record Situation(
      String product,
      Provider provider,
      Stage stage,
      LocalDate day,
      Verdict verdict,
      Status status,
      boolean inForce) {}
}
