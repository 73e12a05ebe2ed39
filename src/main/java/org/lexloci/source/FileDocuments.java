package org.lexloci.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the documents of a file, or everything found wrong with it, never both and never neither.
 *
 * @param trouble what kind of file it is that something is wrong with
 * @param text of a file that something is wrong with, as far as there is any
 */
public record FileDocuments(
    List<Document> documents, List<Problem> problems, Trouble trouble, Optional<SourceText> text) {

  /** What kind of file something is wrong with. */
  public enum Trouble {
    /** Nothing is wrong. */
    NONE,
    /** It holds no document. */
    EMPTY,
    /** It may be one that somebody wants read. */
    BROKEN,
    /** It is a template, and what comes of it can be read. */
    TEMPLATE,
    /** It is broken, and holds no word of what is read here. */
    UNRELATED
  }

  /** Copies both lists. */
  public FileDocuments {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /** Holds documents of a file that is in order. */
  public static FileDocuments of(List<Document> documents) {
    return new FileDocuments(documents, List.of(), Trouble.NONE, Optional.empty());
  }

  /** Holds why a file is refused, and its text as far as there is one. */
  public static FileDocuments refused(Problem problem, Optional<SourceText> text) {
    return new FileDocuments(List.of(), List.of(problem), Trouble.BROKEN, text);
  }

  /** Says of a file that nothing is in it. */
  public static FileDocuments empty(String file, String message) {
    return new FileDocuments(
        List.of(), List.of(Problem.whole(file, message)), Trouble.EMPTY, Optional.empty());
  }

  /** Answers the same where problems of a line stand on it, whose text knows of no other lines. */
  public FileDocuments on(int line) {
    List<Problem> placed =
        problems.stream()
            .map(
                problem ->
                    problem.at().line() > 1
                        ? problem
                        : new Problem(
                            new Position(
                                problem.at().file(), line, Math.max(1, problem.at().column())),
                            problem.message()))
            .toList();
    return new FileDocuments(documents, placed, trouble, text);
  }

  /** Makes a problem of everything that is odd about the documents. */
  public FileDocuments strict() {
    List<Problem> odd = new ArrayList<>();
    documents.forEach(document -> odd.addAll(document.problems(Oddity.Kind.values())));
    if (odd.isEmpty()) {
      return this;
    }
    odd.sort(null);
    Problems told = new Problems();
    try {
      for (Problem problem : odd) {
        told.add(problem.at(), problem.message());
      }
    } catch (UnreadableFileException e) {
      told.add(e);
    }
    return new FileDocuments(List.of(), told.sorted(), Trouble.BROKEN, Optional.empty());
  }
}
