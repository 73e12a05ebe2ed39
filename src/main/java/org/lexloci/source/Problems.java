package org.lexloci.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems after which reading can go on, up to a number a person would read. */
final class Problems {

  static final int MOST = 20;

  private final List<Problem> found = new ArrayList<>();

  /** Refuses the file outright when there have been enough. */
  void add(Position at, String message) throws UnreadableFileException {
    if (found.size() == MOST) {
      throw new UnreadableFileException(
          at, "more than " + MOST + " problems; the rest is not read");
    }
    found.add(new Problem(at, message));
  }

  void add(UnreadableFileException refused) {
    found.add(refused.problem());
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> sorted() {
    found.sort(null);
    return List.copyOf(found);
  }
}
