package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.Deployment;
import org.lexloci.library.Library;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.Case;
import org.lexloci.world.SettledReading;

/** Judges deployments under the editions that were chosen; several threads may ask one. */
public final class Judge {

  private final Agreement agreement;
  private final LocalDate today;
  private final Trials trials;

  /**
   * Prepares to judge what is or would be.
   *
   * @param today the day of the question
   * @param assumed answers that are put in the place of what is known or open
   * @param settled readings that a house has settled
   */
  public Judge(
      Library library,
      EditionChoice choice,
      LocalDate today,
      List<AssumedAnswer> assumed,
      List<SettledReading> settled) {
    this.agreement = library.agreement();
    this.today = today;
    this.trials = new Trials(library, choice, today, assumed, settled);
  }

  /** Answers the day of the question. */
  public LocalDate today() {
    return today;
  }

  /** Decides about one deployment, and finds the one-step changes that give permission. */
  public Decision judge(Deployment deployment) {
    Decision decision = brief(deployment);
    return decision.verdict() == Verdict.PERMIT
        ? decision
        : decision.with(trials.singleChanges(deployment));
  }

  /** Decides about one deployment. */
  public Decision brief(Deployment deployment) {
    Case judged = trials.reduced(deployment);
    List<EditionDecision> editions = editions(deployment, judged);
    Verdict verdict = strictest(deployment, editions);
    Optional<EditionPeriod> now = agreement.inForceOn(today);
    Optional<EditionDecision> otherwise =
        now.map(period -> decide(judged, period, editions))
            .filter(d -> strictest(deployment, List.of(d)) != verdict);
    return new Decision(
        agreement,
        deployment,
        verdict,
        editions,
        agreement.inForceOn(deployment.launchDay().orElse(today)).map(EditionPeriod::name),
        List.of(),
        List.of(),
        otherwise,
        verdict == Verdict.INDETERMINATE ? Notes.additions(deployment, editions) : List.of(),
        Stream.concat(
                Notes.of(deployment, judged, agreement, today).stream(),
                Notes.consents(judged, editions).stream())
            .toList(),
        Optional.empty(),
        Acceptance.none(verdict));
  }

  /** Decides under each edition, and looks for nothing besides. */
  public List<EditionDecision> decide(Deployment deployment) {
    return editions(deployment, trials.reduced(deployment));
  }

  /** Lists what a reader of a decision should know besides. */
  public List<String> notes(Deployment deployment) {
    return Notes.of(deployment, trials.reduced(deployment), agreement, today);
  }

  /** Finds every smallest set of changes that makes a deployment permitted. */
  public Remedies remedies(Deployment deployment) {
    return trials.forSets(deployment, false);
  }

  /** Finds the first of the smallest edits of the descriptor that give permission. */
  public Optional<Remedy> firstEdit(Deployment deployment) {
    return trials.forSets(deployment, true).firstEdit();
  }

  /**
   * Answers the verdict of a decision if breaches of some clauses were none.
   *
   * @param clauses ids of clauses, by the name of the edition
   */
  public Verdict without(Decision decision, Map<String, Set<String>> clauses) {
    if (clauses.isEmpty()) {
      return decision.verdict();
    }
    Case judged = trials.reduced(decision.deployment());
    Verdict strictest = Trials.mostOf(decision.deployment());
    for (EditionDecision decided : decision.editions()) {
      EditionPeriod period = decided.edition().period();
      Optional<Set<String>> without = Optional.ofNullable(clauses.get(period.name()));
      strictest =
          strictest.and(
              without.map(w -> trials.without(judged, period, w)).orElse(decided.verdict()));
    }
    return strictest;
  }

  /**
   * Says which default is in doubt where nothing else keeps a decision from permission, if breaches
   * of some clauses were none.
   *
   * @param clauses ids of clauses, by the name of the edition
   */
  public Optional<String> doubt(Decision decision, Map<String, Set<String>> clauses) {
    Case judged = trials.reduced(decision.deployment());
    return judged.doubted().stream()
        .findFirst()
        .filter(question -> Trials.mostOf(decision.deployment()) == Verdict.PERMIT)
        .filter(
            question ->
                decision.editions().stream()
                    .map(decided -> decided.edition().period())
                    .allMatch(p -> trials.permitsByDefault(judged, p, accepted(clauses, p))))
        .map(question -> "what is accepted is not enough while nobody states " + question.id());
  }

  private static Set<String> accepted(Map<String, Set<String>> clauses, EditionPeriod period) {
    return clauses.getOrDefault(period.name(), Set.of());
  }

  private List<EditionDecision> editions(Deployment deployment, Case judged) {
    List<EditionDecision> editions = new ArrayList<>();
    for (EditionPeriod period : trials.periods(deployment)) {
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
    return trials.decide(judged, period);
  }

  /**
   * Answers the verdict on a deployment by what editions say of it. It has to clear every one; with
   * none to clear, nothing was checked, and what is stated of it must not contradict itself.
   */
  public static Verdict strictest(Deployment deployment, List<EditionDecision> editions) {
    return editions.stream()
        .map(EditionDecision::verdict)
        .reduce(Verdict::and)
        .orElse(Verdict.INDETERMINATE)
        .and(Trials.mostOf(deployment));
  }
}
