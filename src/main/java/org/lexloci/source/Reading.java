package org.lexloci.source;

import java.util.List;

/**
 * Holds the documents of a file, or everything found wrong with it, never both and never neither.
 */
public record Reading(List<Document> documents, List<Problem> problems) {

  /** Copies both lists. */
  public Reading {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  static Reading refused(Problem problem) {
    return new Reading(List.of(), List.of(problem));
  }
}
