package org.lexloci.source;

/** Refuses raw characters that a reader and an editor would see differently. */
final class RawText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private RawText() {}

  /** Applies to every format. */
  static void check(String file, String text) throws UnreadableFileException {
    int lone = Surrogates.firstLone(text);
    if (lone >= 0) {
      throw refused(file, text, lone, "half a character (lone surrogate)");
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        throw refused(file, text, i, "NUL character; this is not a text file");
      }
      if (isControl(unit) || unit >= '\uFFFE') {
        throw refused(file, text, i, "raw control character " + quoted(unit));
      }
    }
  }

  /** Applies where line breaks and the start of a key mean something. */
  static void checkLayout(String file, String text) throws UnreadableFileException {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\u2028' || unit == '\u2029') {
        throw refused(file, text, i, "raw line separator " + quoted(unit));
      }
      if (unit == BYTE_ORDER_MARK) {
        throw refused(file, text, i, "byte order mark inside the file; were two files joined?");
      }
    }
  }

  private static boolean isControl(char unit) {
    if (unit < ' ') {
      return unit != '\t' && unit != '\n' && unit != '\r';
    }
    return unit >= '\u007F' && unit < '\u00A0';
  }

  private static String quoted(char unit) {
    return "`" + Shown.of(String.valueOf(unit)) + "`";
  }

  private static UnreadableFileException refused(
      String file, String text, int offset, String message) {
    return new UnreadableFileException(new Cursor(file, text).at(offset), message);
  }
}
