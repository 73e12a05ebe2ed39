package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.lexloci.fact.Fact;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;

/**
 * Every way to answer all the questions that an edition's rules ask, numbered from nought. The
 * number is read as digits, one to a question, the last question's digit counting ones.
 */
final class EveryWorld {

  private final List<Question> questions;
  private final List<String> ids;
  private final int[] strides;
  private final int count;

  EveryWorld(List<Question> questions) {
    this.questions = List.copyOf(questions);
    this.ids = questions.stream().map(Question::id).toList();
    this.strides = new int[questions.size()];
    int worlds = 1;
    for (int q = questions.size() - 1; q >= 0; q--) {
      strides[q] = worlds;
      worlds = Math.multiplyExact(worlds, questions.get(q).answers().size());
    }
    this.count = worlds;
  }

  static EveryWorld of(ShippedEdition shipped, Collection<String> asks) {
    return new EveryWorld(
        Questions.all(shipped.agreement(), shipped.edition()).stream()
            .filter(q -> asks.contains(q.id()))
            .toList());
  }

  int count() {
    return count;
  }

  List<Question> questions() {
    return questions;
  }

  boolean asks(String question) {
    return ids.contains(question);
  }

  /** Finds the place of a question that is asked. */
  int place(String question) {
    return ids.indexOf(question);
  }

  /** Numbers the answers to a question. */
  IntStream answersTo(int question) {
    return IntStream.range(0, questions.get(question).answers().size());
  }

  /** Tells which answer a world gives to a question. */
  int answer(int world, int question) {
    return world / strides[question] % questions.get(question).answers().size();
  }

  /** Lists which answer a world gives to each question. */
  int[] answers(int world) {
    int[] answers = new int[strides.length];
    int rest = world;
    for (int q = 0; q < strides.length; q++) {
      answers[q] = rest / strides[q];
      rest %= strides[q];
    }
    return answers;
  }

  /** Finds the world that differs from another in its answer to one question at most. */
  int with(int world, int question, int answer) {
    return world + (answer - answer(world, question)) * strides[question];
  }

  /** Lists the facts of a world, in the order of the questions. */
  List<Fact> facts(int world) {
    List<Fact> facts = new ArrayList<>(questions.size());
    for (int q = 0; q < strides.length; q++) {
      facts.addAll(questions.get(q).answers().get(answer(world, q)).facts());
    }
    return facts;
  }
}
