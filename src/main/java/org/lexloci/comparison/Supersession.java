package org.lexloci.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;

/**
 * A verdict by superseded editions, where the edition in force says something better.
 *
 * @param by the editions that give the verdict, none of them in force
 */
public record Supersession(List<EditionDecision> by, EditionDecision inForce) {

  /** Finds it; empty where the edition in force is among those that give the verdict. */
  public static Optional<Supersession> of(Decision decision) {
    return of(
        decision.verdict(),
        Stream.concat(decision.editions().stream(), decision.today().stream()).toList(),
        decision.inForce());
  }

  /**
   * Finds it among what editions say.
   *
   * @param verdict the strictest
   * @param inForce the name of the edition in force, where one is
   */
  static Optional<Supersession> of(
      Verdict verdict, List<EditionDecision> editions, Optional<String> inForce) {
    List<EditionDecision> by = editions.stream().filter(e -> e.verdict() == verdict).toList();
    return editions.stream()
        .filter(e -> inForce.filter(e.edition().name()::equals).isPresent())
        .findFirst()
        .filter(now -> now.verdict().compareTo(verdict) > 0)
        .filter(now -> !by.isEmpty() && by.stream().allMatch(e -> isBefore(e, now)))
        .map(now -> new Supersession(by, now));
  }

  private static boolean isBefore(EditionDecision old, EditionDecision now) {
    LocalDate from = period(now).from();
    return period(old).until().filter(until -> !until.isAfter(from)).isPresent();
  }

  private static EditionPeriod period(EditionDecision decided) {
    return decided.edition().period();
  }
}
