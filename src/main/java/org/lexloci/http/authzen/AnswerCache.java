package org.lexloci.http.authzen;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lexloci.http.endpoint.House;

/** Remembers the answers of one house on one day, so that a question is judged once. */
final class AnswerCache {

  /** Some twenty kilobytes each; more are forgotten as a whole. */
  private static final int MOST = 1_000;

  private final House house;
  private final LocalDate day;
  private final Map<EvaluationRequest.Question, EvaluationAnswer> answers =
      new ConcurrentHashMap<>();

  AnswerCache(House house, LocalDate day) {
    this.house = house;
    this.day = day;
  }

  /** Answers this, if it is of the house and the day, else one that knows nothing yet. */
  AnswerCache of(House current, LocalDate today) {
    return house == current && day.equals(today) ? this : new AnswerCache(current, today);
  }

  /** Answers what is known, and finds it first where nothing is. */
  EvaluationAnswer of(EvaluationRequest.Question question, Supplier<EvaluationAnswer> found) {
    EvaluationAnswer known = answers.get(question);
    if (known == null) {
      known = found.get();
      // What is wrong with a request is told with its place in that request.
      if (known.decision().isPresent()) {
        if (answers.size() >= MOST) {
          answers.clear();
        }
        answers.put(question, known);
      }
    }
    return known;
  }
}
