package org.lexloci.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Edition;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Event;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;

/**
 * The days on which an agreement first asked for what may be on record. What is of a day before
 * that cannot be what its rules ask for; what was so under one edition is so under the next.
 *
 * @param clauses the ids of the clauses that rules let the counterparty give up, with the first day
 *     on which there was one of that id
 * @param questions the ids of the questions that rules ask, with the first day of an edition that
 *     asks them
 */
public record FirstDays(Map<String, LocalDate> clauses, Map<String, LocalDate> questions) {

  /** Knows of no edition. */
  public FirstDays() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /**
   * Adds an edition, which is later than those before it.
   *
   * @param asks the ids of the questions that its rules ask
   */
  public void add(Edition edition, Set<String> asks) {
    asks.forEach(question -> questions.putIfAbsent(question, edition.period().from()));
    edition.judgedByRule().stream()
        .filter(clause -> asks.contains(new Consent(clause, true).question()))
        .forEach(clause -> clauses.putIfAbsent(clause, edition.began(clause)));
  }

  Optional<Problem> beforeClause(String clause, StatedValue<LocalDate> day) {
    return before(clauses.get(clause), day, "there was no clause `" + clause + "`");
  }

  Optional<Problem> beforeEvent(String event, StatedValue<LocalDate> day) {
    return before(
        questions.get(new Event(event, true).question()),
        day,
        "no clause asked for `" + event + "`");
  }

  Optional<Problem> beforeCapability(StatedValue<LocalDate> day) {
    return before(
        Stream.of(Questions.ABLE, Questions.WILLING)
            .flatMap(half -> Stream.ofNullable(questions.get(half.id())))
            .min(LocalDate::compareTo)
            .orElse(null),
        day,
        "no clause asked for a capability");
  }

  private static Optional<Problem> before(
      @Nullable LocalDate first, StatedValue<LocalDate> day, String what) {
    return Optional.ofNullable(first)
        .filter(day.value()::isBefore)
        .map(f -> new Problem(day.at(), what + " before " + f));
  }
}
