package org.lexloci.input;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Problem;
import org.lexloci.source.word.WordList;

/** Groups the same message about many files into one. */
public final class GroupedMessages {

  private GroupedMessages() {}

  /** Names the first of several files, and how many there are. */
  static Optional<Problem> warning(List<Problem> alike) {
    return warning(alike, "file");
  }

  /** Names the first of several, and how many there are of its sort. */
  public static Optional<Problem> warning(List<Problem> alike, String what) {
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    Problem first = alike.stream().sorted().findFirst().orElseThrow();
    int more = alike.size() - 1;
    return Optional.of(
        more == 0
            ? first
            : new Problem(
                first.at(),
                first.message() + " (and " + WordList.counted(more, "more " + what) + ")"));
  }
}
