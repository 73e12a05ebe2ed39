package org.lexloci.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Decider;
import org.lexloci.descriptor.Origin;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.library.Library;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;
import org.lexloci.world.Worlds;

/**
 * Judges again what a run wrote down. Nothing but the record is looked at: the facts that rules saw
 * then, and the answers that were left to what was open.
 */
public final class Replay {

  private static final Origin RECORDED = Origin.byDefault("recorded");

  private final Library library;
  private final Map<String, Map<String, Question>> asked = new HashMap<>();

  /** Judges by an agreement. */
  public Replay(Library library) {
    this.library = library;
  }

  /**
   * Judges again what the agreement judged, under the same editions.
   *
   * @param run in which it judged something
   */
  public ReplayedRun of(RecordedRun run) {
    List<ReplayedDecision> decisions =
        run.decisions().stream()
            .filter(d -> run.judged(d).equals(library.agreement().id()))
            .map(d -> again(run.terms(), d))
            .toList();
    Agreement agreement = library.agreement();
    return new ReplayedRun(run, agreement, library.digest(), changedEditions(run), decisions);
  }

  private List<String> changedEditions(RecordedRun run) {
    Map<String, String> then =
        Objects.requireNonNull(run.rules().get(library.agreement().id())).editions();
    return library.agreement().editions().stream()
        .filter(period -> then.containsKey(period.name()))
        .filter(period -> !library.edition(period).digest().equals(then.get(period.name())))
        .map(EditionPeriod::name)
        .toList();
  }

  private ReplayedDecision again(RecordedTerms terms, RecordedDecision decision) {
    return new ReplayedDecision(
        decision, decision.editions().stream().map(e -> again(terms, decision, e)).toList());
  }

  private ReplayedEdition again(
      RecordedTerms terms, RecordedDecision decision, RecordedEdition recorded) {
    Set<String> waived = recorded.acceptance().waived(terms, decision);
    Set<String> accepted = new HashSet<>(waived);
    if (terms.baseline().isPresent()) {
      accepted.addAll(recorded.acceptance().frozen());
    }
    Optional<EditionPeriod> period =
        library.agreement().editions().stream()
            .filter(p -> p.name().equals(recorded.name()))
            .findFirst();
    return period
        .map(p -> new Again(recorded, library.edition(p)).judged(waived, accepted))
        .orElseGet(
            () ->
                new ReplayedEdition(
                    recorded,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    ReplayedEdition.Lenience.NONE));
  }

  /** One edition's record under the rules of now. */
  private final class Again {

    private final RecordedEdition recorded;
    private final EditionRules rules;
    private final Map<String, Question> questions;
    private final List<String> unknown = new ArrayList<>();

    Again(RecordedEdition recorded, EditionRules rules) {
      this.recorded = recorded;
      this.rules = rules;
      this.questions =
          asked.computeIfAbsent(
              recorded.name(), name -> Questions.byId(library.agreement(), rules.edition()));
    }

    /**
     * Judges by the rules of now.
     *
     * @param waived clauses no breach of which is one by waivers
     * @param accepted the same by the baseline too
     */
    ReplayedEdition judged(Set<String> waived, Set<String> accepted) {
      List<Known> known = new ArrayList<>();
      facts(recorded.known()).forEach(fact -> known.add(new Known(fact, RECORDED)));
      List<Question> open = new ArrayList<>();
      recorded.open().forEach(question -> open(question).ifPresent(open::add));
      Set<String> answered = new HashSet<>();
      known.forEach(k -> answered.add(k.fact().question()));
      open.forEach(q -> q.answers().get(0).facts().forEach(fact -> answered.add(fact.question())));
      List<String> missing = new ArrayList<>();
      for (Question question : questions.values()) {
        if (!answered.contains(question.id()) && rules.base().asks().contains(question.id())) {
          missing.add(question.id());
          open.add(question);
        }
      }
      Worlds worlds = Worlds.answering(known, open, rules.base().asks());
      return new ReplayedEdition(
          recorded,
          Optional.of(Decider.decide(rules, worlds)),
          unknown,
          missing,
          new ReplayedEdition.Lenience(
              Decider.without(rules, worlds, waived), Decider.without(rules, worlds, accepted)));
    }

    private Optional<Question> open(RecordedEdition.OpenQuestion question) {
      List<Answer> answers = new ArrayList<>();
      for (RecordedEdition.PossibleAnswer answer : question.answers()) {
        List<Fact> facts = facts(answer.facts());
        if (facts.size() == answer.facts().size()) {
          answers.add(new Answer(answer.label(), facts));
        }
      }
      return answers.size() == question.answers().size()
          ? Optional.of(new Question(question.id(), question.id(), answers, Optional.empty()))
          : Optional.empty();
    }

    private List<Fact> facts(Map<String, String> answers) {
      List<Fact> facts = new ArrayList<>();
      answers.forEach(
          (id, label) ->
              Optional.ofNullable(questions.get(id))
                  .flatMap(question -> question.answer(label))
                  .ifPresentOrElse(
                      answer -> facts.add(answer.facts().get(0)),
                      () -> unknown.add(id + "=" + label)));
      return facts;
    }
  }
}
