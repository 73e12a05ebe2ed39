package org.lexloci.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Known;

/** Picks from a decision what a person needs to see. */
public final class Explanation {

  private Explanation() {}

  /** Lists the facts that a finding rests on, those of the findings it builds on included. */
  public static List<Fact> facts(Finding finding) {
    Set<Fact> facts = new LinkedHashSet<>();
    collect(finding, facts);
    return List.copyOf(facts);
  }

  private static void collect(Finding finding, Set<Fact> facts) {
    for (Object matched : finding.matched()) {
      if (matched instanceof Finding inner) {
        collect(inner, facts);
      } else if (matched instanceof Fact fact) {
        facts.add(fact);
      }
    }
  }

  /** Lists what somebody stated and the clause's rules saw; the defaults only when nothing was. */
  public static List<Known> because(EditionDecision decision, Outcome outcome) {
    Set<Fact> matched = new LinkedHashSet<>();
    outcome.findings().forEach(finding -> collect(finding, matched));
    List<Known> seen = new ArrayList<>();
    for (Known known : decision.known()) {
      boolean told =
          !known.note().isEmpty() && seen.stream().anyMatch(k -> k.note().equals(known.note()));
      if (matched.contains(known.fact()) && !told) {
        seen.add(known);
      }
    }
    List<Known> stated =
        seen.stream().filter(k -> k.origin().kind() != Origin.Kind.DEFAULT).toList();
    return stated.isEmpty() ? seen : stated;
  }

  /**
   * Says in one phrase what makes a kept clause kept: an exception that holds however it is read,
   * else the dates of an order, else an exception that holds on some reading.
   */
  public static Optional<String> keptBy(EditionDecision decision, Outcome outcome) {
    Optional<String> released =
        outcome.findings().stream()
            .filter(Finding.Excepted.class::isInstance)
            .flatMap(f -> releasedBy(decision, f).stream())
            .findFirst();
    if (outcome.status() == Status.EXCEPTED) {
      return released;
    }
    boolean kept = outcome.status() == Status.SATISFIED || released.isPresent();
    return decision.known().stream()
        .filter(k -> kept && outcome.asks().contains(k.fact().question()))
        .map(Known::note)
        .filter(note -> !note.isEmpty())
        .findFirst()
        .or(() -> released);
  }

  /** Names the clause or the record that released. */
  private static Optional<String> releasedBy(EditionDecision decision, Finding excepted) {
    for (Object matched : excepted.matched()) {
      if (matched instanceof Finding inner && !inner.clause().equals(excepted.clause())) {
        return Optional.of("by " + inner.clause());
      }
    }
    return excepted.matched().stream()
        .flatMap(m -> decision.known().stream().filter(k -> k.fact().equals(m)))
        .map(
            k ->
                "by "
                    + k.fact().question()
                    + (k.note().isEmpty() ? "" : ", " + k.note())
                    + (k.origin().kind() == Origin.Kind.ASSUMED ? "" : ", " + k.origin().shown()))
        .findFirst();
  }
}
