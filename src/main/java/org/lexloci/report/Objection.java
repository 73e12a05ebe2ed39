package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.acceptance.Waiver;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.descriptor.Citation;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;
import org.lexloci.world.Known;

/**
 * One reason why a deployment is not permitted: a clause of an edition.
 *
 * @param edition empty when none was in force
 * @param outcome empty when no clause speaks about the deployment
 * @param fingerprint the same in every run, wherever the descriptor's lines move to
 */
public record Objection(
    Run run,
    Decision decision,
    Optional<EditionDecision> edition,
    Optional<Outcome> outcome,
    String fingerprint) {

  /** Stands for the clause where none speaks. */
  private static final String SILENCE = "no-clause-speaks";

  /** Stands for the clause where no edition is in force. */
  private static final String NO_EDITION = "no-edition-in-force";

  /** A fact that the clause's rules saw, and where a file states it. */
  public record Related(Position at, String words) {}

  /** Says who has accepted it until when, or that it is frozen; empty when it counts. */
  public Optional<String> accepted() {
    if (edition.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    String clause = outcome.get().clause().id();
    String name = edition.get().edition().name();
    Optional<String> waived =
        decision.acceptance().waived(name, clause).stream()
            .filter(w -> w.state() == WaivedBreach.State.USED)
            .map(w -> "waived until " + terms(w.waiver()))
            .findFirst();
    return decision.acceptance().frozen(name, clause)
        ? waived.or(() -> Optional.of("frozen in the baseline"))
        : waived;
  }

  /** Lists the waivers that do not count, each in a phrase. */
  private List<String> idleWaivers() {
    if (edition.isEmpty() || outcome.isEmpty()) {
      return List.of();
    }
    return decision
        .acceptance()
        .waived(edition.get().edition().name(), outcome.get().clause().id())
        .stream()
        .filter(w -> w.state() != WaivedBreach.State.USED)
        .map(w -> VerdictWords.spell(w.state()) + " waiver, until " + terms(w.waiver()))
        .toList();
  }

  private static String terms(Waiver waiver) {
    return waiver.until().value()
        + ", by "
        + SafeText.of(waiver.owner())
        + ", "
        + SafeText.of(waiver.ticket())
        + ": "
        + SafeText.of(waiver.reason());
  }

  /** An error where the edition denies, a warning where it depends, a note where it is accepted. */
  public Severity severity() {
    if (accepted().isPresent()) {
      return Severity.NOTE;
    }
    return edition.isPresent() && edition.get().verdict() == Verdict.DENY
        ? Severity.ERROR
        : Severity.WARNING;
  }

  /**
   * Identifies the clause among those of all editions: {@code clause@edition}, or {@code
   * agreement/clause@edition}.
   */
  public String rule() {
    return edition
        .map(e -> rule(run, decision, outcome.map(o -> o.clause().id()).orElse(SILENCE), e))
        .orElse(NO_EDITION);
  }

  /**
   * Identifies a clause of an edition; those of the agreement that judges the run need no name of
   * it.
   */
  public static String rule(Run run, Decision decision, String clause, EditionDecision edition) {
    String agreement = decision.agreement().id();
    String of = agreement.equals(run.agreement().id()) ? "" : agreement + "/";
    return of + clause + "@" + edition.edition().name();
  }

  /**
   * Points at the word of the descriptor that decides, else at the descriptor; for what a plan
   * plans, at the block that it was planned from.
   */
  public Position at() {
    Optional<Position> written = decision.deployment().observed().written();
    return written.isPresent() ? written.get() : field();
  }

  private Position field() {
    return DecidingField.of(decision.agreement(), decision.deployment(), facts());
  }

  /** Lists the other places in files that state what the clause's rules saw. */
  public List<Related> related() {
    Position at = at();
    List<Related> related = new ArrayList<>();
    for (Known known : facts()) {
      Position there = known.origin().at();
      if (there != null && !there.equals(at)) {
        related.add(new Related(there, fact(known)));
      }
    }
    return related;
  }

  /** Says in one sentence what is in the way, and whether that is no longer in force. */
  public String headline() {
    String besides = Headline.of(decision).orElse("");
    if (edition.isEmpty()) {
      return DecisionSubject.of(decision) + DecisionSubject.object(decision) + ": " + besides;
    }
    return sentence() + (besides.isEmpty() ? "" : " (" + besides + ")");
  }

  private String sentence() {
    String product = DecisionSubject.product(decision);
    String place = DecisionSubject.place(decision) + DecisionSubject.object(decision);
    if (outcome.isEmpty()) {
      return "no clause of "
          + edition.orElseThrow().edition().shown()
          + " speaks about "
          + product
          + " "
          + place;
    }
    String title = ": " + outcome.get().clause().title();
    if (edition.orElseThrow().verdict() == Verdict.DENY) {
      return product + " may not run " + place + title;
    }
    String questions = WordList.bareAnd(DecidingClause.questions(edition.orElseThrow()));
    return product
        + " may or may not run "
        + place
        + (questions.isEmpty() ? "" : ", depending on " + questions)
        + title;
  }

  /**
   * Names the edition with its verdict, the clause, and where it is published; empty where no
   * clause speaks.
   */
  public Optional<String> clause() {
    return outcome.map(
        o ->
            edition.orElseThrow().edition().shown()
                + ": "
                + VerdictWords.read(edition.orElseThrow().verdict())
                + ", "
                + o.clause().id()
                + source().map(s -> " (" + s.brief() + ")").orElse(""));
  }

  /** Says in a few lines which clause it is, why, and who accepts it. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    clause().ifPresent(reasons::add);
    if (!because().isEmpty()) {
      reasons.add("because " + String.join("; ", because()));
    }
    accepted().ifPresent(reasons::add);
    reasons.addAll(idleWaivers());
    return reasons;
  }

  /** Finds where the clause is published. */
  Optional<Citation> source() {
    return outcome.map(
        o -> edition.orElseThrow().edition().sources().get(o.clause().sources().get(0)));
  }

  /** Lists what an edition depends on, and what it leaves to be done. */
  static List<String> questions(EditionDecision edition, Agreement agreement) {
    List<String> questions = new ArrayList<>();
    edition.dependsOn().forEach(d -> questions.add("depends on " + question(d, agreement)));
    edition.duties().forEach(duty -> questions.add("duty: " + duty.rule()));
    return questions;
  }

  /** Asks a question, with what each answer gives. */
  private static String question(Dependence dependence, Agreement agreement) {
    String answers =
        OpenLines.together(dependence).entrySet().stream()
            .map(e -> e.getKey() + ": " + VerdictWords.read(e.getValue()))
            .collect(Collectors.joining(", "));
    return dependence.question().id()
        + ": "
        + dependence.question().asked(agreement)
        + (dependence.settles() ? " (" + answers + ")" : "");
  }

  /** Lists what the clause's rules saw, each fact with where it comes from. */
  public List<String> because() {
    return facts().stream().map(this::fact).toList();
  }

  private List<Known> facts() {
    return outcome.map(o -> Explanation.because(edition.orElseThrow(), o)).orElse(List.of());
  }

  private String fact(Known known) {
    return known.fact().question()
        + ": "
        + known.fact().answer()
        + ", "
        + Provenance.of(known, run.sources());
  }
}
