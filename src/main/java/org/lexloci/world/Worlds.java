package org.lexloci.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Consent;

/**
 * Every world of a case under one edition.
 *
 * @param known the facts that hold in all of them
 * @param questions what tells them apart
 * @param all one world for each way to answer the questions
 */
public record Worlds(List<Known> known, List<Question> questions, List<World> all) {

  /** More worlds than this are not judged: the descriptor leaves too much open. */
  public static final int MOST = 10_000;

  /** A deployment leaves so much open that its worlds cannot all be judged. */
  public static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyException(long count, int most, List<Question> questions) {
      super(
          "leaves "
              + questions.size()
              + " questions open, which makes "
              + count
              + " worlds, more than "
              + most
              + "; state some of: "
              + String.join(
                  ", ",
                  questions.stream().filter(Question::canBeStated).map(Question::id).toList()));
    }
  }

  /**
   * Lists the worlds of a case.
   *
   * @param asks the ids of the questions that the edition's rules ask; no other is enumerated
   * @throws TooManyException when there are more than {@code most}
   */
  public static Worlds of(Case judged, Edition edition, Set<String> asks, int most) {
    return of(judged, edition, asks, most, List.of());
  }

  /**
   * Lists the worlds of a case for a house that has settled some readings.
   *
   * @param asks the ids of the questions that the edition's rules ask; no other is enumerated
   * @throws TooManyException when there are more than {@code most}
   */
  public static Worlds of(
      Case judged, Edition edition, Set<String> asks, int most, List<SettledReading> settled) {
    List<Known> known = new ArrayList<>(judged.known());
    List<Question> questions = new ArrayList<>(judged.open());
    edition.judgedByRule().forEach(clause -> consent(judged, clause, known, questions));
    Assumed assumed = new Assumed(judged.assumed());
    assumed.put(known, questions);
    for (DeclaredReading reading : edition.readings()) {
      Question question = Questions.reading(reading);
      Optional<Known> supposed = assumed.reading(question);
      if (supposed.isPresent()) {
        known.add(supposed.get());
      } else if (reading.since() != null
          && judged.launch().filter(reading.since()::isAfter).isPresent()) {
        known.add(
            new Known(
                question.answers().get(0).facts().get(0),
                Origin.byDefault("the launch is before " + reading.since())));
      } else {
        settled(reading, settled, question)
            .ifPresentOrElse(known::add, () -> questions.add(question));
      }
    }
    return answering(known, questions, asks, most);
  }

  private static Optional<Known> settled(
      DeclaredReading reading, List<SettledReading> settled, Question question) {
    return settled.stream()
        .filter(s -> s.reading().equals(reading.name()))
        .flatMap(
            s ->
                question.answer(s.answer()).stream()
                    .map(a -> new Known(a.facts().get(0), Origin.settled(s.at(), s.by()))))
        .findFirst();
  }

  /**
   * Lists the worlds that answering questions gives.
   *
   * @param asks the ids of the questions that rules ask; nothing else is looked at
   * @throws TooManyException when there are more than {@code most}
   */
  public static Worlds answering(
      List<Known> known, List<Question> questions, Set<String> asks, int most) {
    List<Known> asked = known.stream().filter(k -> asks.contains(k.fact().question())).toList();
    List<Question> open =
        questions.stream()
            .filter(
                q -> q.answers().get(0).facts().stream().anyMatch(f -> asks.contains(f.question())))
            .toList();
    return new Worlds(asked, open, new Answered(asked, open, count(open, most)));
  }

  private static int count(List<Question> questions, int most) {
    long count = 1;
    for (Question q : questions) {
      int answers = q.answers().size();
      count = count > Long.MAX_VALUE / answers ? Long.MAX_VALUE : count * answers;
    }
    if (count > most) {
      throw new TooManyException(count, most, questions);
    }
    return (int) count;
  }

  private static void consent(
      Case judged, String clause, List<Known> known, List<Question> questions) {
    Optional<Case.Released> released =
        judged.consents().stream()
            .filter(c -> c.clause().map(clause::equals).orElse(true))
            .max((a, b) -> Boolean.compare(a.certain(), b.certain()));
    if (released.isEmpty()) {
      known.add(new Known(new Consent(clause, false), Origin.byDefault("no consent on record")));
    } else if (released.get().certain()) {
      known.add(new Known(new Consent(clause, true), released.get().origin()));
    } else {
      questions.add(Questions.consent(clause));
    }
  }
}
