package org.lexloci.clause;

import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;

/**
 * How a clause of an edition differs from the clause of the same id in the edition before. Editions
 * are whole copies, so nobody declares it.
 *
 * @param before the edition before
 * @param by the edition that amends it, from its first day on
 * @param what differs: {@code title}, {@code words}, {@code type}, {@code assessed}, {@code rules}
 * @param source the first that is cited for the clause and was not before; empty when all were
 */
public record Amendment(Edition before, Edition by, List<String> what, Optional<String> source) {

  /** Finds the edition before another one of an agreement. */
  public static Optional<EditionPeriod> before(Edition edition, Agreement agreement) {
    int nth = agreement.editions().indexOf(edition.period());
    return nth < 1 ? Optional.empty() : Optional.of(agreement.editions().get(nth - 1));
  }

  /**
   * Compares a clause with that of the edition before; empty when there is none, or they are alike.
   *
   * @param rules whether their rules differ
   */
  public static Optional<Amendment> of(Edition before, Edition by, Clause clause, boolean rules) {
    return before
        .clause(clause.id())
        .map(
            old ->
                new Amendment(
                    before,
                    by,
                    TextChange.differences(old, clause, rules),
                    clause.sources().stream()
                        .filter(source -> !old.sources().contains(source))
                        .findFirst()))
        .filter(amendment -> !amendment.what().isEmpty());
  }
}
