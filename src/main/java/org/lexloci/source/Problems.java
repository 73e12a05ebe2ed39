package org.lexloci.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems after which reading can go on, up to a number a person would read. */
public final class Problems {

  /** As many as a person would read. */
  public static final int MOST = 20;

  private final List<Problem> found = new ArrayList<>();

  /** Refuses the file outright when there have been enough. */
  void add(Position at, String message) throws UnreadableFileException {
    if (found.size() == MOST) {
      throw new UnreadableFileException(
          at, "more than " + MOST + " problems; the rest is not read");
    }
    found.add(new Problem(at, message));
  }

  /** Adds the problem that ended the reading. */
  public void add(UnreadableFileException refused) {
    found.add(refused.problem());
  }

  /** Tells whether nothing was wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Lists them in the order of the file. */
  public List<Problem> sorted() {
    found.sort(null);
    return List.copyOf(found);
  }
}
