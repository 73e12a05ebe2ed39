package org.lexloci.source.parser;

import org.lexloci.source.Cursor;
import org.lexloci.source.SafeText;
import org.lexloci.source.UnreadableFileException;

/** Refuses raw characters that a reader and an editor would see differently. */
public final class RawText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private RawText() {}

  /** Applies to every format. */
  public static void check(String file, String text) throws UnreadableFileException {
    char[] units = text.toCharArray();
    int odd = 0;
    while (odd < units.length && isPlain(units[odd])) {
      odd++;
    }
    if (odd == units.length) {
      return;
    }
    int lone = Surrogates.firstLone(text);
    if (lone >= 0) {
      throw refused(file, text, lone, "half a character (lone surrogate)");
    }
    for (int i = odd; i < units.length; i++) {
      char unit = units[i];
      if (unit == 0) {
        throw refused(file, text, i, "NUL character; this is not a text file");
      }
      if (isControl(unit) || unit >= '\uFFFE') {
        throw refused(
            file, text, i, "raw control character " + SafeText.quoted(String.valueOf(unit)));
      }
    }
  }

  /** Applies where line breaks and the start of a key mean something. */
  public static void checkLayout(String file, String text) throws UnreadableFileException {
    int separator = first(text.indexOf('\u2028'), text.indexOf('\u2029'));
    int mark = text.indexOf(BYTE_ORDER_MARK);
    if (separator >= 0 && first(separator, mark) == separator) {
      throw refused(
          file,
          text,
          separator,
          "raw line separator " + SafeText.quoted(text.substring(separator, separator + 1)));
    }
    if (mark >= 0) {
      throw refused(file, text, mark, "byte order mark inside the file; were two files joined?");
    }
  }

  private static int first(int one, int other) {
    return one < 0 ? other : other < 0 ? one : Math.min(one, other);
  }

  /** Nearly every character is one of these, of which nothing is to be asked further. */
  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit < '\u007F'
        || unit == '\n'
        || unit >= '\u00A0' && unit < Character.MIN_SURROGATE
        || unit == '\r'
        || unit == '\t';
  }

  private static boolean isControl(char unit) {
    if (unit < ' ') {
      return unit != '\t' && unit != '\n' && unit != '\r';
    }
    return unit >= '\u007F' && unit < '\u00A0';
  }

  private static UnreadableFileException refused(
      String file, String text, int offset, String message) {
    return new UnreadableFileException(new Cursor(file, text).at(offset), message);
  }
}
