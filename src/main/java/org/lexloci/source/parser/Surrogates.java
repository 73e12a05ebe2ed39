package org.lexloci.source.parser;

import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.UnreadableFileException;

/** Finds halves of characters, which no encoding can write out again. */
public final class Surrogates {

  private Surrogates() {}

  /** Refuses text with half a character. */
  public static void check(Position at, String text) throws UnreadableFileException {
    int lone = firstLone(text);
    if (lone >= 0) {
      throw new UnreadableFileException(
          at,
          "half a character (lone surrogate) " + SafeText.quoted(text.substring(lone, lone + 1)));
    }
  }

  static int firstLone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isLowSurrogate(unit)
          || i + 1 == text.length()
          || !Character.isLowSurrogate(text.charAt(i + 1))) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
