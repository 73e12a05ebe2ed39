package org.lexloci.cli.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.descriptor.Assumption;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Provider;
import org.lexloci.library.Library;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;
import org.lexloci.world.Answer;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code question=answer}, for any question of any edition.
 *
 * @param choice the editions in which a question is looked for first
 */
record AssumptionReader(List<Library> libraries, EditionChoice choice) {

  AssumedAnswer read(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw new TypeConversionException(
          "expected QUESTION=ANSWER such as `product.type=non-api`, found "
              + SafeText.quoted(word));
    }
    String id = word.substring(0, equals);
    String answer = word.substring(equals + 1);
    return new AssumedAnswer(Assumption.typed("--assume", word), fact(id, answer));
  }

  /** Refuses two answers to one question. */
  void refuseTwice(List<AssumedAnswer> answers) {
    Set<String> seen = new HashSet<>();
    for (AssumedAnswer answer : answers) {
      String question = answer.fact().question();
      if (!seen.add(question)) {
        throw new TypeConversionException(SafeText.quoted(question) + " is assumed twice");
      }
    }
  }

  private Fact fact(String id, String answer) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    String label =
        id.endsWith(".provider") ? Provider.named(answer).map(Provider::id).orElse(answer) : answer;
    for (Library library : libraries) {
      for (Question question : questionsOfAnyEdition(library, ids, id)) {
        if (question.answer(label).isPresent()) {
          return question.answer(label).get().facts().get(0);
        }
        question.answers().stream().map(Answer::label).forEach(labels::add);
      }
    }
    for (Library library : libraries) {
      for (EditionPeriod period : labels.isEmpty() ? editions(library) : chosenEditions(library)) {
        for (Question question :
            Questions.all(library.agreement(), library.edition(period).edition())) {
          ids.add(question.id());
          if (question.id().equals(id) && question.answer(label).isPresent()) {
            return question.answer(label).get().facts().get(0);
          }
          if (question.id().equals(id)) {
            question.answers().stream().map(Answer::label).forEach(labels::add);
          }
        }
      }
    }
    throw labels.isEmpty() ? unknownQuestion(id, ids) : unknownAnswer(id, answer, labels);
  }

  private static List<Question> questionsOfAnyEdition(Library library, Set<String> ids, String id) {
    List<Question> questions = Questions.ofAnyEdition(library.agreement());
    questions.forEach(q -> ids.add(q.id()));
    return questions.stream().filter(q -> q.id().equals(id)).toList();
  }

  /** Those that are asked about first, so that the others need not be opened for most words. */
  private List<EditionPeriod> editions(Library library) {
    Set<EditionPeriod> periods = new LinkedHashSet<>(chosenEditions(library));
    periods.addAll(library.agreement().editions());
    return List.copyOf(periods);
  }

  private List<EditionPeriod> chosenEditions(Library library) {
    return choice.named().stream().filter(library.agreement().editions()::contains).toList();
  }

  private static TypeConversionException unknownAnswer(
      String id, String answer, Set<String> labels) {
    return new TypeConversionException(
        NearMiss.unknown("answer to " + SafeText.quoted(id), answer, labels));
  }

  /** Also finds a question whose last word alone was written. */
  private static TypeConversionException unknownQuestion(String id, Set<String> ids) {
    List<String> near = new ArrayList<>(NearMiss.several(id, ids, 3));
    Stream<String> ending = ids.stream().filter(known -> known.endsWith("." + id));
    ending.filter(known -> !near.contains(known)).forEach(near::add);
    return new TypeConversionException(
        "unknown question "
            + SafeText.quoted(id)
            + "; "
            + (near.isEmpty()
                ? "there is " + String.join(", ", ids)
                : "did you mean " + WordList.or(near) + "?"));
  }
}
