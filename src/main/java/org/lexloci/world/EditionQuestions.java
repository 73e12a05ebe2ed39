package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Reading;

/**
 * What the rules of an edition ask. About consents and readings they ask the same of every
 * deployment, so that is prepared once.
 *
 * @param ids of all questions that they ask
 * @param waivable the clauses that a consent can give up
 * @param ambiguities the readings on which something hangs
 */
public record EditionQuestions(
    Set<String> ids, List<Waivable> waivable, List<Ambiguity> ambiguities) {

  /**
   * A clause that a consent can give up.
   *
   * @param began the day from which it was in force
   * @param kept the fact that nobody gave it up
   * @param givenUp the fact that somebody did
   */
  record Waivable(String id, LocalDate began, Known kept, Consent givenUp, Question question) {

    private static Waivable of(String clause, LocalDate began) {
      return new Waivable(
          clause,
          began,
          new Known(new Consent(clause, false), Origin.byDefault("no consent on record")),
          new Consent(clause, true),
          Questions.consent(clause));
    }
  }

  /**
   * A text that is read in more than one way.
   *
   * @param before the reading of what launched before there were several
   */
  record Ambiguity(DeclaredReading reading, Question question, Known before) {

    private static Ambiguity of(DeclaredReading reading) {
      Question question = Questions.reading(reading);
      return new Ambiguity(
          reading,
          question,
          new Known(
              question.answers().get(0).facts().get(0),
              Origin.byDefault("the launch is before " + reading.since())));
    }
  }

  /**
   * Prepares what an edition's rules ask.
   *
   * @param ids of all questions that they ask
   */
  public static EditionQuestions of(Edition edition, Set<String> ids) {
    return new EditionQuestions(
        ids,
        edition.judgedByRule().stream()
            .filter(clause -> ids.contains(new Consent(clause, false).question()))
            .map(clause -> Waivable.of(clause, edition.began(clause)))
            .toList(),
        edition.readings().stream()
            .filter(reading -> ids.contains(new Reading(reading.name(), "").question()))
            .map(Ambiguity::of)
            .toList());
  }
}
