package org.lexloci.remedy;

import java.util.List;
import java.util.Set;
import org.lexloci.world.Answer;

/**
 * A world of a changed deployment.
 *
 * @param answers to the questions that are open in it
 * @param broken the clauses that are broken in it
 */
public record Tried(List<Answer> answers, boolean permitted, Set<String> broken) {

  /** Names the question that an answer is given to. */
  static String question(Answer answer) {
    return answer.facts().get(0).question();
  }
}
