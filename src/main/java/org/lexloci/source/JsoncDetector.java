package org.lexloci.source;

import java.util.regex.Pattern;

/** Tells whether a text is JSON of the one dialect that is read beside the standard. */
final class JsoncDetector {

  /** The first key is not enough to look at: a comment may stand before it. */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "\"\\$schema\"\\s*:\\s*\"[^\"\\s]*deployment(?:Template|Parameters)\\.json#?\"",
          Pattern.CASE_INSENSITIVE);

  /** The schema stands on top of every file that has one. */
  private static final int FAR_ENOUGH = 20_000;

  private JsoncDetector() {}

  /** Tells whether comments and strings of several lines are legal in the text. */
  static boolean may(String text) {
    return SCHEMA.matcher(text.substring(0, Math.min(text.length(), FAR_ENOUGH))).find();
  }
}
