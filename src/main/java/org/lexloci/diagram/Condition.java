package org.lexloci.diagram;

import java.util.List;

/**
 * Some answers to a question.
 *
 * @param question its id
 * @param answers those that meet it or, where that is shorter to say, those that do not
 * @param excluded whether they are those that do not
 */
public record Condition(String question, List<String> answers, boolean excluded) {

  /** Says it in words. */
  public String words() {
    return question + ": " + allowed();
  }

  /** Says in words which answers meet it. */
  public String allowed() {
    return (excluded ? "not " : "") + String.join(" or ", answers);
  }
}
