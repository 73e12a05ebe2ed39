package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Reading;
import org.lexloci.fact.Target;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/** Puts assumed answers in the place of what is known or open. */
record AssumedFacts(List<AssumedAnswer> answers) {

  /**
   * Moves a deployment to the clouds that are assumed, so that all that follows from it follows.
   */
  Deployment placed(Deployment deployment) {
    Deployment placed = deployment;
    for (AssumedAnswer answer : answers) {
      if (answer.fact() instanceof Target target) {
        placed = placed.with(placed.stated().onProvider(here(target.provider(), answer)));
      } else if (answer.fact() instanceof Inference inference) {
        placed = placed.with(placed.stated().inferredOn(here(inference.provider(), answer)));
      }
    }
    return placed;
  }

  /** Answers questions for one case. */
  void put(List<Known> known, List<Question> questions) {
    for (AssumedAnswer answer : answers) {
      if (!(answer.fact() instanceof Reading)) {
        put(answer, known, questions);
      }
    }
  }

  /** Finds what is assumed of a reading that has such an answer. */
  Optional<Known> reading(Question reading) {
    for (AssumedAnswer answer : answers) {
      if (reading.allows(answer.fact())) {
        return Optional.of(new Known(answer.fact(), answer.origin()));
      }
    }
    return Optional.empty();
  }

  private static void put(AssumedAnswer answer, List<Known> known, List<Question> questions) {
    String asked = answer.fact().question();
    for (int i = 0; i < known.size(); i++) {
      Known before = known.get(i);
      if (before.fact().question().equals(asked)) {
        if (before.origin().kind() != Origin.Kind.ASSUMED || !before.fact().equals(answer.fact())) {
          known.set(i, new Known(answer.fact(), answer.insteadOf(before)));
        }
        return;
      }
    }
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      if (question.id().equals(asked)) {
        questions.remove(i);
        follow(answer, question, known);
        return;
      }
      if (question.asks(asked)) {
        // Tied to another question, which stays open alone.
        questions.set(i, question.among(without(question, asked)));
        break;
      }
    }
    known.add(new Known(answer.fact(), answer.origin()));
  }

  /** One answer may make several facts true. */
  private static void follow(AssumedAnswer answer, Question question, List<Known> known) {
    List<Fact> facts =
        question.answers().stream()
            .map(Answer::facts)
            .filter(f -> f.contains(answer.fact()))
            .findFirst()
            .orElse(List.of(answer.fact()));
    facts.forEach(fact -> known.add(new Known(fact, answer.origin())));
  }

  private static List<Answer> without(Question question, String asked) {
    List<Answer> rest = new ArrayList<>();
    for (Answer answer : question.answers()) {
      rest.add(
          new Answer(
              answer.label(),
              answer.facts().stream().filter(f -> !f.question().equals(asked)).toList()));
    }
    return rest;
  }

  /** Knows a cloud that is stated or assumed. */
  static Known cloud(
      Fact fact, StatedValue<Provider> placed, Optional<StatedValue<Provider>> stated) {
    if (stated.isPresent() && stated.get().at() == placed.at()) {
      return new Known(fact, Origin.stated(placed.at()));
    }
    Origin assumed = Origin.assumed(placed.at().file());
    return new Known(
        fact,
        stated
            .filter(s -> s.value() != placed.value())
            .map(s -> assumed.insteadOf(s.value().id() + ", " + Origin.stated(s.at()).told()))
            .orElse(assumed));
  }

  private static StatedValue<Provider> here(Provider provider, AssumedAnswer answer) {
    return new StatedValue<>(provider, Position.whole(answer.assumption().words()));
  }
}
