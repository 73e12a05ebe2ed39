package org.lexloci.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lexloci.decision.Acceptance;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;

/**
 * Finds out what of decisions is accepted outside of the rules. A decision keeps its verdict and
 * every outcome; what changes is how it counts.
 */
public final class Acceptances {

  private final Judge judge;
  private final HouseTerms terms;
  private final EditionChoice choice;
  private final LocalDate today;
  private final UnaryOperator<String> products;
  private final Optional<BaselineTally> tally;

  /**
   * Prepares for a run.
   *
   * @param choice the editions that are asked about
   * @param today the day on which waivers have to count
   * @param products finds the id of the product that a name means
   */
  public Acceptances(
      Judge judge,
      HouseTerms terms,
      EditionChoice choice,
      LocalDate today,
      UnaryOperator<String> products) {
    this.judge = judge;
    this.terms = terms;
    this.choice = choice;
    this.today = today;
    this.products = products;
    this.tally = terms.baseline().map(BaselineTally::new);
  }

  /**
   * Adds up what became of the terms.
   *
   * @param whole whether everything that was asked about could be read and judged
   * @param read the files that were read and understood
   */
  public Ledger ledger(List<Decision> decisions, boolean whole, Collection<String> read) {
    List<String> paths = whole ? terms.paths() : List.of();
    return new Ledger(
        Ledger.uses(terms, decisions, today),
        tally.map(
            t -> t.use(BaselineUpdate.looked(terms.baseline().orElseThrow(), paths, read, choice))),
        terms.readings(),
        terms.failOn());
  }

  /** Answers a decision together with what of it is accepted. */
  public Decision accept(Decision decision) {
    if (decision.verdict() == Verdict.PERMIT
        || terms.waivers().isEmpty() && terms.baseline().isEmpty()) {
      return decision;
    }
    List<WaivedBreach> waived = new ArrayList<>();
    List<Acceptance.Frozen> frozen = new ArrayList<>();
    Map<String, Set<String>> accepted = new LinkedHashMap<>();
    for (EditionDecision edition : decision.editions()) {
      String name = edition.edition().name();
      for (Outcome outcome : edition.broken()) {
        List<WaivedBreach> found = waived(decision, name, outcome);
        waived.addAll(found);
        if (found.stream().anyMatch(w -> w.state() == WaivedBreach.State.USED)) {
          accepted.computeIfAbsent(name, e -> new LinkedHashSet<>()).add(outcome.clause().id());
        }
        if (tally.filter(t -> t.take(decision, edition, outcome)).isPresent()) {
          frozen.add(new Acceptance.Frozen(name, outcome.clause().id()));
        }
      }
    }
    Decision counted = decision.with(acceptance(decision, waived, frozen, accepted));
    return counted.acceptance().verdict() == Verdict.PERMIT || accepted.isEmpty()
        ? counted
        : judge.doubt(decision, accepted).map(counted::noting).orElse(counted);
  }

  /** The baseline comes last: what it is needed for is what no waiver gives a reason for. */
  private Acceptance acceptance(
      Decision decision,
      List<WaivedBreach> waived,
      List<Acceptance.Frozen> frozen,
      Map<String, Set<String>> accepted) {
    Verdict verdict = judge.without(decision, accepted);
    if (verdict == Verdict.PERMIT) {
      return new Acceptance(Standing.WAIVED, verdict, waived, frozen);
    }
    for (Acceptance.Frozen one : frozen) {
      accepted.computeIfAbsent(one.edition(), e -> new LinkedHashSet<>()).add(one.clause());
    }
    verdict = judge.without(decision, accepted);
    return new Acceptance(
        verdict == Verdict.PERMIT ? Standing.FROZEN : Standing.of(verdict),
        verdict,
        waived,
        frozen);
  }

  private List<WaivedBreach> waived(Decision decision, String edition, Outcome outcome) {
    return terms.waivers().stream()
        .filter(w -> w.clause().value().equals(outcome.clause().id()))
        .filter(w -> w.isFor(decision.deployment(), products))
        .map(w -> new WaivedBreach(edition, w, terms.state(w, today)))
        .toList();
  }
}
