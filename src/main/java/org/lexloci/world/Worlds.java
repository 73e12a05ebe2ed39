package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.descriptor.Origin;

/**
 * Every world of a case under one edition: there is one for each way to answer the questions.
 *
 * @param known the facts that hold in all of them
 * @param questions what tells them apart
 */
public record Worlds(List<Known> known, List<Question> questions) {

  /**
   * Finds the worlds of a case, for a house that may have settled some readings.
   *
   * @param asked what the edition's rules ask; nothing else is looked at
   */
  public static Worlds of(Case judged, EditionQuestions asked, List<SettledReading> settled) {
    List<Known> known = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    add(judged, asked, known, questions);
    AssumedFacts assumed = new AssumedFacts(judged.assumed());
    for (EditionQuestions.Ambiguity ambiguity : asked.ambiguities()) {
      DeclaredReading reading = ambiguity.reading();
      Question question = ambiguity.question();
      Optional<Known> supposed = assumed.reading(question);
      if (supposed.isPresent()) {
        known.add(supposed.get());
      } else if (reading.since() != null
          && judged.launch().filter(reading.since()::isAfter).isPresent()) {
        known.add(ambiguity.before());
      } else {
        settled(reading, settled, question)
            .ifPresentOrElse(known::add, () -> questions.add(question));
      }
    }
    return new Worlds(List.copyOf(known), List.copyOf(questions));
  }

  /**
   * Finds the worlds of all that a case tells, readings aside: of what others declared too, in
   * which nothing else is known or open.
   */
  public static Worlds declared(Case judged, EditionQuestions asked) {
    List<Known> known = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    add(judged, asked, known, questions);
    return new Worlds(List.copyOf(known), List.copyOf(questions));
  }

  /** Adds all that is asked but readings. */
  private static void add(
      Case judged, EditionQuestions asked, List<Known> known, List<Question> questions) {
    add(judged.known(), judged.open(), asked.ids(), known, questions);
    for (EditionQuestions.Waivable clause : asked.waivable()) {
      consent(judged, clause, known, questions);
    }
    if (!judged.assumed().isEmpty()) {
      new AssumedFacts(judged.assumed()).put(known, questions);
      known.removeIf(one -> !asked.ids().contains(one.fact().question()));
      questions.removeIf(question -> !question.isAmong(asked.ids()));
    }
  }

  private static void add(
      List<Known> known,
      List<Question> questions,
      Set<String> asks,
      List<Known> asked,
      List<Question> open) {
    for (Known one : known) {
      if (asks.contains(one.fact().question())) {
        asked.add(one);
      }
    }
    for (Question question : questions) {
      if (question.isAmong(asks)) {
        open.add(question);
      }
    }
  }

  private static Optional<Known> settled(
      DeclaredReading reading, List<SettledReading> settled, Question question) {
    for (SettledReading one : settled) {
      Optional<Answer> answer = question.answer(one.answer());
      if (one.reading().equals(reading.name()) && answer.isPresent()) {
        Origin origin = Origin.settled(one.at(), one.by());
        return Optional.of(new Known(answer.get().facts().get(0), origin));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the worlds that answering questions gives.
   *
   * @param asks the ids of the questions that rules ask; nothing else is looked at
   */
  public static Worlds answering(List<Known> known, List<Question> questions, Set<String> asks) {
    List<Known> asked = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    add(known, questions, asks, asked, open);
    return new Worlds(List.copyOf(asked), List.copyOf(open));
  }

  /** Counts the ways to answer the questions; the largest number when there are more. */
  public long count() {
    long count = 1;
    for (Question question : questions) {
      int answers = question.answers().size();
      count = count > Long.MAX_VALUE / answers ? Long.MAX_VALUE : count * answers;
    }
    return count;
  }

  private static void consent(
      Case judged, EditionQuestions.Waivable clause, List<Known> known, List<Question> questions) {
    Optional<Consents.Released> released = judged.consents().released(clause.id(), clause.began());
    if (released.isEmpty()) {
      known.add(clause.kept());
    } else if (released.get().certain()) {
      String end = released.get().until().map(day -> "until " + day).orElse("");
      known.add(new Known(clause.givenUp(), released.get().origin(), end));
    } else {
      questions.add(clause.question());
    }
  }
}
