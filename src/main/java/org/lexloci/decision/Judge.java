package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Deployment;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.Library;
import org.lexloci.remedy.Candidates;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.Search;
import org.lexloci.remedy.Trial;
import org.lexloci.remedy.Tried;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.SettledReading;
import org.lexloci.world.Worlds;

/** Judges deployments under the editions that were chosen. */
public final class Judge implements Trial {

  private final Library library;
  private final EditionChoice choice;
  private final LocalDate today;
  private final int mostWorlds;
  private final Cases cases;
  private final Precedents precedents = new Precedents();
  private final List<SettledReading> settled;

  /**
   * Prepares to judge.
   *
   * @param today the day of the question
   * @param mostWorlds how many worlds a deployment may have under one edition
   */
  public Judge(Library library, EditionChoice choice, LocalDate today, int mostWorlds) {
    this(library, choice, today, mostWorlds, List.of(), List.of());
  }

  /**
   * Prepares to judge what would be.
   *
   * @param assumed answers that are put in the place of what is known or open
   * @param settled readings that a house has settled
   */
  public Judge(
      Library library,
      EditionChoice choice,
      LocalDate today,
      int mostWorlds,
      List<AssumedAnswer> assumed,
      List<SettledReading> settled) {
    this.library = library;
    this.choice = choice;
    this.today = today;
    this.mostWorlds = mostWorlds;
    this.cases = new Cases(library.agreement(), today, assumed);
    this.settled = settled;
  }

  /**
   * Decides about one deployment.
   *
   * @throws Worlds.TooManyException when it leaves too much open
   */
  public Decision judge(Deployment deployment) {
    Agreement agreement = library.agreement();
    Case judged = cases.of(deployment);
    List<EditionDecision> editions = editions(deployment, judged);
    Verdict verdict = strictest(editions).and(mostOf(deployment));
    Optional<EditionPeriod> now = agreement.inForceOn(today);
    Optional<EditionDecision> otherwise =
        now.map(period -> decide(judged, period, editions))
            .filter(d -> d.verdict().and(mostOf(deployment)) != verdict);
    List<org.lexloci.remedy.Change> single =
        verdict == Verdict.PERMIT
            ? List.of()
            : new Search(candidates(false, deployment), this, deployment).single();
    boolean inForceAlone = verdict != Verdict.PERMIT && inForceAlone(deployment);
    return new Decision(
        deployment,
        verdict,
        editions,
        agreement.inForceOn(deployment.launchDay().orElse(today)).map(EditionPeriod::name),
        Changes.of(single, inForceAlone),
        Changes.edits(single),
        otherwise,
        Notes.of(deployment, judged, agreement, editions, verdict, today),
        Optional.empty(),
        Acceptance.none(verdict));
  }

  /**
   * Decides under each edition, and looks for nothing besides.
   *
   * @throws Worlds.TooManyException when the deployment leaves too much open
   */
  public List<EditionDecision> decide(Deployment deployment) {
    return editions(deployment, cases.of(deployment));
  }

  /** Lists what a reader of a decision should know besides. */
  List<String> notes(Deployment deployment) {
    List<EditionDecision> editions = decide(deployment);
    return Notes.of(
        deployment,
        cases.of(deployment),
        library.agreement(),
        editions,
        strictest(editions),
        today);
  }

  /** Finds every smallest set of changes that makes a deployment permitted. */
  public Remedies remedies(Deployment deployment) {
    if (mostOf(deployment) != Verdict.PERMIT) {
      return Remedies.NONE;
    }
    return new Search(candidates(true, deployment), this, deployment).all();
  }

  /** Finds the first of the smallest edits of the descriptor that give permission. */
  public Optional<Remedy> firstEdit(Deployment deployment) {
    if (mostOf(deployment) != Verdict.PERMIT) {
      return Optional.empty();
    }
    return Search.ofEdits(candidates(true, deployment), this, deployment).all().firstEdit();
  }

  /** A search through all changes may come to every edition, one for single ones need not. */
  private Candidates candidates(boolean all, Deployment deployment) {
    Agreement agreement = library.agreement();
    List<EditionPeriod> periods =
        all && choice.inForce()
            ? agreement.editions()
            : choice.on(deployment.launchDay(), agreement, today);
    return new Candidates(
        agreement, periods.stream().map(library::edition).toList(), choice.inForce(), today);
  }

  @Override
  public Set<String> asks(Deployment changed) {
    return choice.on(changed.launchDay(), library.agreement(), today).stream()
        .flatMap(period -> library.edition(period).base().asks().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<List<Tried>> worlds(Deployment changed) {
    Case judged = cases.of(changed);
    return choice.on(changed.launchDay(), library.agreement(), today).stream()
        .map(library::edition)
        .map(rules -> Decider.tried(rules, worlds(judged, rules)))
        .map(tried -> mostOf(changed) == Verdict.PERMIT ? tried : unpermitted(tried))
        .toList();
  }

  private static List<Tried> unpermitted(List<Tried> tried) {
    return tried.stream().map(t -> new Tried(t.answers(), false, t.broken())).toList();
  }

  /** Looks no further than it takes to find a world that does not permit. */
  @Override
  public boolean permits(Deployment deployment) {
    return permits(deployment, choice);
  }

  private boolean permits(Deployment deployment, EditionChoice editions) {
    if (mostOf(deployment) != Verdict.PERMIT) {
      return false;
    }
    Case judged = cases.of(deployment);
    List<EditionPeriod> periods = editions.on(deployment.launchDay(), library.agreement(), today);
    for (EditionPeriod period : periods) {
      EditionRules rules = library.edition(period);
      if (!precedents.permits(rules, worlds(judged, rules))) {
        return false;
      }
    }
    return !periods.isEmpty();
  }

  /**
   * Answers the verdict of a decision if breaches of some clauses were none.
   *
   * @param clauses ids of clauses, by the name of the edition
   */
  Verdict without(Decision decision, Map<String, Set<String>> clauses) {
    if (clauses.isEmpty()) {
      return decision.verdict();
    }
    Case judged = cases.of(decision.deployment());
    Verdict strictest = mostOf(decision.deployment());
    for (EditionDecision edition : decision.editions()) {
      Optional<Set<String>> without = Optional.ofNullable(clauses.get(edition.edition().name()));
      EditionRules rules = library.edition(edition.edition().period());
      strictest =
          strictest.and(
              without.isEmpty()
                  ? edition.verdict()
                  : Decider.without(rules, worlds(judged, rules), without.get()));
    }
    return strictest;
  }

  private boolean inForceAlone(Deployment deployment) {
    return !choice.inForce() && permits(deployment, EditionChoice.oneInForce());
  }

  private List<EditionDecision> editions(Deployment deployment, Case judged) {
    List<EditionDecision> editions = new ArrayList<>();
    for (EditionPeriod period : choice.on(deployment.launchDay(), library.agreement(), today)) {
      editions.add(decide(judged, period, editions));
    }
    return editions;
  }

  private EditionDecision decide(
      Case judged, EditionPeriod period, List<EditionDecision> alreadyDecided) {
    for (EditionDecision decided : alreadyDecided) {
      if (decided.edition().name().equals(period.name())) {
        return decided;
      }
    }
    EditionRules rules = library.edition(period);
    return precedents.decide(rules, worlds(judged, rules));
  }

  private Worlds worlds(Case judged, EditionRules rules) {
    return Worlds.of(judged, rules.edition(), rules.base().asks(), mostWorlds, settled);
  }

  /** Statements that exclude each other are never permission, whichever of them is true. */
  static Verdict mostOf(Deployment deployment) {
    return deployment.observed().conflicts().isEmpty() ? Verdict.PERMIT : Verdict.INDETERMINATE;
  }

  /** A deployment has to clear every edition; with none to clear, nothing was checked. */
  static Verdict strictest(List<EditionDecision> editions) {
    return editions.stream()
        .map(EditionDecision::verdict)
        .reduce(Verdict::and)
        .orElse(Verdict.INDETERMINATE);
  }
}
