package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.oracle.Facts;
import org.lexloci.oracle.Oracle;
import org.lexloci.oracle.ShippedEdition;

/**
 * The answer of one edition.
 *
 * @param statuses what became of each clause that rules judge, by its id
 * @param broken the clauses that are broken, or may be
 * @param duties the clauses of which a permission leaves something to be done
 */
record Opinion(
    Verdict verdict, Map<String, Status> statuses, Set<String> broken, Set<String> duties) {

  /** Answers the opinion that the program came to. */
  static Opinion of(EditionDecision decision) {
    Map<String, Status> statuses = new TreeMap<>();
    decision.outcomes().forEach(o -> statuses.put(o.clause().id(), o.status()));
    Set<String> broken = new TreeSet<>();
    decision.broken().forEach(o -> broken.add(o.clause().id()));
    Set<String> duties = new TreeSet<>();
    if (decision.verdict() == Verdict.PERMIT) {
      decision.duties().forEach(duty -> duties.add(duty.clause()));
    }
    return new Opinion(decision.verdict(), statuses, broken, duties);
  }

  /**
   * Asks an oracle about every world that a deployment leaves open.
   *
   * @param accepted the clauses whose breach does not count against it
   */
  static Opinion of(StatedDeployment deployment, ShippedEdition shipped, Set<String> accepted) {
    Opinion opinion = of(deployment, shipped, accepted, false);
    if (opinion.verdict != Verdict.PERMIT || !deployment.product().mayHavePublishedWeights()) {
      return opinion;
    }
    Opinion inDoubt = of(deployment, shipped, accepted, true);
    return inDoubt.verdict == Verdict.PERMIT ? opinion : inDoubt;
  }

  private static Opinion of(
      StatedDeployment deployment,
      ShippedEdition shipped,
      Set<String> accepted,
      boolean weightsInDoubt) {
    return of(
        deployment.choices(weightsInDoubt, shipped.oracle().clauses().keySet()),
        deployment.day(),
        shipped,
        accepted);
  }

  /**
   * Asks an oracle about every world that some choices leave open.
   *
   * @param stated of each question that documents answer the answers that it may have
   * @param accepted the clauses whose breach does not count against it
   */
  static Opinion of(
      List<List<List<Fact>>> stated,
      Optional<LocalDate> day,
      ShippedEdition shipped,
      Set<String> accepted) {
    List<List<List<Fact>>> choices = new ArrayList<>(stated);
    for (DeclaredReading reading : shipped.edition().readings()) {
      choices.add(answers(reading, day));
    }
    Map<String, Function<Facts, Status>> clauses = shipped.oracle().clauses();
    Map<String, Status> statuses = new TreeMap<>();
    Set<String> broken = new TreeSet<>();
    clauses.forEach(
        (clause, reading) -> {
          Set<Status> found = LookedAtWorlds.upToTwo(choices, reading);
          boolean settled = found.size() == 1;
          statuses.put(clause, settled ? found.iterator().next() : Status.DEPENDS);
          if (found.contains(Status.VIOLATED)
              || !settled && maybe(facts -> reading.apply(facts) == Status.VIOLATED, choices)) {
            broken.add(clause);
          }
        });
    Set<Verdict> verdicts =
        LookedAtWorlds.upToTwo(
            choices, facts -> Oracle.verdict(in(facts, statuses, clauses, accepted)));
    Verdict verdict = verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.INDETERMINATE;
    Set<String> duties = new TreeSet<>();
    if (verdict == Verdict.PERMIT) {
      LookedAtWorlds.all(choices, shipped.oracle()::duties).forEach(duties::addAll);
    }
    return new Opinion(verdict, statuses, broken, duties);
  }

  private static boolean maybe(Predicate<Facts> holds, List<List<List<Fact>>> choices) {
    return LookedAtWorlds.upToTwo(choices, holds::test).contains(true);
  }

  /** Asks again what is not the same in every world. */
  private static List<Status> in(
      Facts facts,
      Map<String, Status> all,
      Map<String, Function<Facts, Status>> clauses,
      Set<String> accepted) {
    List<Status> here = new ArrayList<>();
    all.forEach(
        (clause, everywhere) -> {
          Status status =
              everywhere == Status.DEPENDS ? clauses.get(clause).apply(facts) : everywhere;
          boolean counts = status != Status.VIOLATED || !accepted.contains(clause);
          here.add(counts ? status : Status.SATISFIED);
        });
    return here;
  }

  /** What arose after the launch does not bear on it. */
  private static List<List<Fact>> answers(DeclaredReading reading, Optional<LocalDate> day) {
    List<List<Fact>> answers =
        reading.answers().stream()
            .map(a -> List.<Fact>of(new Reading(reading.name(), a.name())))
            .toList();
    LocalDate since = reading.since();
    boolean arose = since == null || day.map(d -> !d.isBefore(since)).orElse(true);
    return arose ? answers : answers.subList(0, 1);
  }
}
