package org.lexloci.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;

/**
 * The counts of decisions and problems, kept after these were written and let go.
 *
 * @param judged how many deployments were judged
 * @param standings how many stand in each way
 * @param failing the standings for which the run fails
 * @param duties how many are permitted together with something still to be done
 * @param clauses the ids of the clauses that apply to any of them, in some world at least
 * @param applied to how many a clause applies
 * @param latest the last day on which one of them launches
 * @param problems how many there were
 */
public record Tally(
    long judged,
    Map<Standing, Long> standings,
    Set<Standing> failing,
    long duties,
    Set<String> clauses,
    long applied,
    Optional<LocalDate> latest,
    long problems) {

  /** Nothing was judged. */
  public static final Tally NONE =
      new Tally(0, Map.of(), Set.of(), 0, Set.of(), 0, Optional.empty(), 0);

  /** Counts what a run holds. */
  static Tally of(Run run) {
    Map<Standing, Long> standings = new EnumMap<>(Standing.class);
    Set<Standing> failing = new TreeSet<>();
    Set<String> clauses = new TreeSet<>();
    List<LocalDate> days = new ArrayList<>();
    long duties = 0;
    long applied = 0;
    for (Decision decision : run.decisions()) {
      standings.merge(decision.standing(), 1L, Long::sum);
      if (run.fails(decision)) {
        failing.add(decision.standing());
      }
      if (decision.standing() == Standing.PERMIT && decision.isWithDuties()) {
        duties++;
      }
      List<String> applying =
          decision.editions().stream()
              .flatMap(e -> e.outcomes().stream())
              .filter(o -> o.status() != Status.NOT_APPLICABLE)
              .map(Outcome::clause)
              .map(Clause::id)
              .toList();
      clauses.addAll(applying);
      applied += applying.isEmpty() ? 0 : 1;
      days.add(decision.deployment().launchDay().orElse(run.today()));
    }
    return new Tally(
        run.decisions().size(),
        standings,
        failing,
        duties,
        clauses,
        applied,
        days.stream().max(Comparator.naturalOrder()),
        run.problems().size());
  }

  /** Adds what was counted elsewhere. */
  Tally and(Tally other) {
    Map<Standing, Long> both = new EnumMap<>(Standing.class);
    both.putAll(standings);
    other.standings.forEach((standing, many) -> both.merge(standing, many, Long::sum));
    return new Tally(
        judged + other.judged,
        both,
        joined(failing, other.failing),
        duties + other.duties,
        joined(clauses, other.clauses),
        applied + other.applied,
        Stream.of(latest, other.latest).flatMap(Optional::stream).max(Comparator.naturalOrder()),
        problems + other.problems);
  }

  private static <T> Set<T> joined(Set<T> one, Set<T> other) {
    Set<T> joined = new TreeSet<>(one);
    joined.addAll(other);
    return joined;
  }

  /** Counts the deployments that stand in a way. */
  public long count(Standing standing) {
    return standings.getOrDefault(standing, 0L);
  }
}
