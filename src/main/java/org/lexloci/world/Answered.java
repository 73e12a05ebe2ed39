package org.lexloci.world;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.lexloci.fact.Fact;

/**
 * The worlds that answering questions gives, each made when it is asked for: who looks for one that
 * denies seldom looks at many. Neighbours differ in the last question first.
 */
final class Answered extends AbstractList<World> implements RandomAccess {

  private final List<Fact> known;
  private final List<Question> questions;
  private final int count;

  /**
   * Prepares to answer.
   *
   * @param count how many ways to answer there are
   */
  Answered(List<Known> known, List<Question> questions, int count) {
    this.known = known.stream().map(Known::fact).toList();
    this.questions = questions;
    this.count = count;
  }

  @Override
  public World get(int index) {
    Answer[] answers = new Answer[questions.size()];
    int rest = Objects.checkIndex(index, count);
    for (int q = answers.length - 1; q >= 0; q--) {
      List<Answer> possible = questions.get(q).answers();
      answers[q] = possible.get(rest % possible.size());
      rest /= possible.size();
    }
    List<Fact> facts = new ArrayList<>(known.size() + answers.length + 1);
    facts.addAll(known);
    for (Answer answer : answers) {
      facts.addAll(answer.facts());
    }
    return new World(List.of(answers), facts);
  }

  @Override
  public int size() {
    return count;
  }
}
