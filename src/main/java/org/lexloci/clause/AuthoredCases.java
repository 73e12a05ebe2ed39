package org.lexloci.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.decision.Decider;
import org.lexloci.decision.EditionDecision;
import org.lexloci.descriptor.Origin;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;
import org.lexloci.world.Worlds;

/** Judges the cases that the author of a clause wrote down. */
public final class AuthoredCases {

  private static final String TARGET = "target.provider";
  private static final String INFERENCE = "inference.provider";
  private static final String ORDER = "launch-order";
  private static final String ORDER_ANY_STAGE = "launch-order-any-stage";

  private final Agreement agreement;
  private final EditionRules rules;
  private final Map<String, Question> questions;

  /** Prepares for an edition. */
  public AuthoredCases(Agreement agreement, EditionRules rules) {
    this.agreement = agreement;
    this.rules = rules;
    this.questions = Questions.byId(agreement, rules.edition());
  }

  /** Lists the ids of the questions that a case may answer. */
  public List<String> questions() {
    return List.copyOf(questions.keySet());
  }

  /** Lists the answers that a question can have. */
  public List<String> answers(String question) {
    return questions.get(question).answers().stream().map(Answer::label).toList();
  }

  /** Decides a case. */
  public EditionDecision judge(AuthoredCase authored) {
    return Decider.decide(rules, worlds(authored));
  }

  /** Finds the worlds of a case: what is not given has its default, or stays open. */
  public Worlds worlds(AuthoredCase authored) {
    Map<String, String> given = new LinkedHashMap<>(authored.given());
    List<Known> known = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    tie(given, TARGET, INFERENCE, open);
    tie(given, ORDER, ORDER_ANY_STAGE, open);
    for (DeclaredRegions group : agreement.regions()) {
      tie(given, "regions." + group.name(), "inference-regions." + group.name(), open);
    }
    for (Question question : questions.values()) {
      Optional<Answer> answer =
          Optional.ofNullable(given.get(question.id())).flatMap(question::answer);
      Origin origin =
          answer.isPresent() ? Origin.stated(authored.at()) : Origin.byDefault("not given");
      if (answer.or(question::strict).isPresent()) {
        Fact fact = answer.or(question::strict).get().facts().get(0);
        known.add(new Known(fact, origin));
      } else if (open.stream().noneMatch(q -> q.asks(question.id()))) {
        open.add(question);
      }
    }
    return Worlds.answering(known, open, rules.base().asks());
  }

  /** The second follows the first unless it is given: known together, or one question. */
  private void tie(Map<String, String> given, String first, String second, List<Question> open) {
    if (given.containsKey(second) || !questions.containsKey(first)) {
      return;
    }
    if (given.containsKey(first)) {
      given.put(second, given.get(first));
      return;
    }
    Question tied = questions.get(first);
    Question other = questions.get(second);
    open.add(
        new Question(
            first,
            tied.title(),
            tied.answers().stream()
                .map(
                    a ->
                        new Answer(
                            a.label(),
                            Stream.concat(
                                    a.facts().stream(),
                                    other.answer(a.label()).orElseThrow().facts().stream())
                                .toList()))
                .toList(),
            Optional.empty()));
  }
}
