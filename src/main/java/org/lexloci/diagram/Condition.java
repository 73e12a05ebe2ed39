package org.lexloci.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/**
 * Some answers to a question.
 *
 * @param question its id
 * @param answers those that meet it or, where that is shorter to say, those that do not
 * @param excluded whether they are those that do not
 */
public record Condition(String question, List<String> answers, boolean excluded) {

  /**
   * Says which answers meet a condition, the shorter way.
   *
   * @param allowed the numbers of the answers
   */
  public static Condition of(Question question, BitSet allowed) {
    List<Answer> answers = question.answers();
    boolean excluded = answers.size() > 2 && allowed.cardinality() * 2 > answers.size();
    List<String> labels =
        IntStream.range(0, answers.size())
            .filter(answer -> allowed.get(answer) != excluded)
            .mapToObj(answer -> answers.get(answer).label())
            .toList();
    return new Condition(question.id(), labels, excluded);
  }

  public String words() {
    return question + ": " + allowed();
  }

  /** Says in words which answers meet it. */
  public String allowed() {
    return (excluded ? "not " : "") + String.join(" or ", answers);
  }
}
