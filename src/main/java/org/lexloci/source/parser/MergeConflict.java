package org.lexloci.source.parser;

import java.util.Optional;
import org.lexloci.source.Cursor;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.SourceText;

/** Finds the conflict that a merge left in a text, which explains why it cannot be read. */
public final class MergeConflict {

  private static final String OURS = "<<<<<<< ";
  private static final String OR = "=======";
  private static final String THEIRS = ">>>>>>> ";

  private MergeConflict() {}

  /** Keeps what failed unless there is a conflict in the text that it was read from. */
  public static Problem inPlaceOf(Problem failure, Node root) {
    return root instanceof SourceText read
        ? in(read.at().file(), read.text()).orElse(failure)
        : failure;
  }

  /** Points at the first of the three marks, each of which begins a line. */
  public static Optional<Problem> in(String file, String text) {
    int ours = lineWith(OURS, text, 0);
    int or = ours < 0 ? -1 : lineWith(OR, text, ours);
    return or < 0 || lineWith(THEIRS, text, or) < 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                new Cursor(file, text).at(ours), "a merge left a conflict here; resolve it first"));
  }

  /** Finds the first line that begins so, or nothing (-1). */
  private static int lineWith(String mark, String text, int from) {
    if (text.startsWith(mark, from)) {
      return from;
    }
    int end = text.indexOf("\n" + mark, from);
    return end < 0 ? -1 : end + 1;
  }
}
