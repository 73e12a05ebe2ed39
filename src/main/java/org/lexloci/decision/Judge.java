package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Deployment;
import org.lexloci.engine.EditionRules;
import org.lexloci.engine.Library;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.Case;
import org.lexloci.world.Cases;
import org.lexloci.world.Worlds;

/** Judges deployments under the editions that were chosen. */
public final class Judge {

  private final Library library;
  private final EditionChoice choice;
  private final LocalDate today;
  private final int mostWorlds;
  private final Cases cases;
  private final List<AssumedAnswer> assumed;

  /**
   * Prepares to judge.
   *
   * @param today the day of the question
   * @param mostWorlds how many worlds a deployment may have under one edition
   */
  public Judge(Library library, EditionChoice choice, LocalDate today, int mostWorlds) {
    this(library, choice, today, mostWorlds, List.of());
  }

  /**
   * Prepares to judge what would be.
   *
   * @param assumed answers that are put in the place of what is known or open
   */
  public Judge(
      Library library,
      EditionChoice choice,
      LocalDate today,
      int mostWorlds,
      List<AssumedAnswer> assumed) {
    this.library = library;
    this.choice = choice;
    this.today = today;
    this.mostWorlds = mostWorlds;
    this.cases = new Cases(library.agreement(), today, assumed);
    this.assumed = assumed;
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
    Verdict verdict = strictest(editions);
    Optional<EditionPeriod> now = agreement.inForceOn(today);
    Optional<EditionDecision> otherwise =
        now.map(period -> decide(judged, period, editions)).filter(d -> d.verdict() != verdict);
    List<Change> changes =
        verdict == Verdict.PERMIT
            ? List.of()
            : new Changes(agreement, this, deployment, editions).all(inForceAlone(deployment));
    return new Decision(
        deployment,
        verdict,
        editions,
        agreement.inForceOn(deployment.launchDay().orElse(today)).map(EditionPeriod::name),
        changes,
        otherwise,
        Notes.of(deployment, judged, agreement, editions.isEmpty(), today));
  }

  /** Tells whether the verdict is to permit, and looks no further than that takes. */
  boolean permits(Deployment deployment) {
    Case judged = cases.of(deployment);
    List<EditionPeriod> periods = choice.on(deployment.launchDay(), library.agreement(), today);
    for (EditionPeriod period : periods) {
      EditionRules rules = library.edition(period);
      if (!Decider.permits(rules, worlds(judged, rules))) {
        return false;
      }
    }
    return !periods.isEmpty();
  }

  private boolean inForceAlone(Deployment deployment) {
    return !choice.inForce()
        && new Judge(library, EditionChoice.oneInForce(), today, mostWorlds, assumed)
            .permits(deployment);
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
    return Decider.decide(rules, worlds(judged, rules));
  }

  private Worlds worlds(Case judged, EditionRules rules) {
    return Worlds.of(judged, rules.edition(), rules.base().asks(), mostWorlds);
  }

  /** A deployment has to clear every edition; with none to clear, nothing was checked. */
  private static Verdict strictest(List<EditionDecision> editions) {
    return editions.stream()
        .map(EditionDecision::verdict)
        .reduce(Verdict::and)
        .orElse(Verdict.INDETERMINATE);
  }
}
