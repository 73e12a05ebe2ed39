package org.lexloci.source;

import java.util.List;

/**
 * Holds the documents of a file, or everything found wrong with it, never both and never neither.
 */
public record ReadFile(List<Document> documents, List<Problem> problems) {

  /** Copies both lists. */
  public ReadFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  static ReadFile refused(Problem problem) {
    return new ReadFile(List.of(), List.of(problem));
  }
}
