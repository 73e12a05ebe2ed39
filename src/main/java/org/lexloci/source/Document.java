package org.lexloci.source;

import java.util.List;

/**
 * Is one document of a file, never a null one.
 *
 * @param number in its file, from 1, null documents counted
 * @param steps that lead to its root where it stands in a list; none otherwise
 */
public record Document(
    String file, int number, Node root, List<Oddity> oddities, List<String> steps) {

  /** Copies both lists. */
  public Document {
    oddities = List.copyOf(oddities);
    steps = List.copyOf(steps);
  }

  /** Is no part of another. */
  public Document(String file, int number, Node root, List<Oddity> oddities) {
    this(file, number, root, oddities, List.of());
  }

  /** Is the one document of a file, with nothing odd about it. */
  public Document(String file, Node root) {
    this(file, 1, root, List.of());
  }

  /** Makes problems of some oddities. */
  public List<Problem> problems(Oddity.Kind... kinds) {
    if (oddities.isEmpty()) {
      return List.of();
    }
    return oddities.stream()
        .filter(oddity -> List.of(kinds).contains(oddity.kind()))
        .map(Oddity::problem)
        .toList();
  }
}
