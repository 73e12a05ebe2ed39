package org.lexloci.fact;

/**
 * One answer to one question, as rules see it. Every implementation has finitely many values and no
 * value that means "not known": what is not known is a question, and rules never see a question.
 */
public interface Fact {

  /** Names the question, as a person writes it: {@code product.type}, {@code product.owner}. */
  String question();

  /** Names the answer, as a person writes it: {@code non-api}, {@code third-party}. */
  String answer();
}
