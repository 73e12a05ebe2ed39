package org.lexloci.descriptor;

import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * Something that is supposed for one run, to see what would follow.
 *
 * @param option the option of the command line that supposes it
 * @param words as typed, safe to print
 */
public record Assumption(String option, String words) {

  /** Takes what was typed. */
  public static Assumption typed(String option, String words) {
    return new Assumption(option, SafeText.full(words));
  }

  /** Points at it in a message. */
  public Position at() {
    return Position.whole(option + " " + words);
  }
}
