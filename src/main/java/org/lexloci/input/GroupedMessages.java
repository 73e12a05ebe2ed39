package org.lexloci.input;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Problem;
import org.lexloci.source.WordList;

/** Reports what is the same for many files in one message. */
public final class GroupedMessages {

  private GroupedMessages() {}

  /** Tells the first of several alike files, and how many there are. */
  public static Optional<Problem> warning(List<Problem> alike) {
    return warning(alike, "file");
  }

  /** Tells the first of several alike, and how many there are of what they are. */
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
