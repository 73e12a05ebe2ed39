package org.lexloci.source;

import java.util.HexFormat;

/** Makes strings from input safe to print in one line of a terminal. */
public final class SafeText {

  private static final int LONGEST = 80;
  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /** Escapes what could forge or hide output, and cuts what is longer than 80 characters. */
  public static String of(String raw) {
    return escape(raw, LONGEST);
  }

  /** Escapes and cuts the same way, and puts it in backticks as messages do. */
  public static String quoted(String raw) {
    return "`" + of(raw) + "`";
  }

  /** Escapes what could forge or hide output, at any length. */
  public static String full(String raw) {
    return escape(raw, Integer.MAX_VALUE);
  }

  private static String escape(String raw, int longest) {
    String shown = raw.length() <= longest && isPlain(raw) ? raw : escaped(raw, longest);
    return disarmed(shown);
  }

  /**
   * Keeps build servers from taking text for a command: GitHub at the start of a line, and all of
   * them, for old forms of theirs, anywhere.
   */
  private static String disarmed(String shown) {
    String quiet = shown.contains("##") ? shown.replace("##", "#\\u0023") : shown;
    int start = quiet.length() - quiet.stripLeading().length();
    return quiet.startsWith("::", start)
        ? quiet.substring(0, start) + "\\u003a" + quiet.substring(start + 1)
        : quiet;
  }

  private static String escaped(String raw, int longest) {
    StringBuilder shown = new StringBuilder();
    int width = 0;
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      i += Character.charCount(point);
      String piece = hides(point) ? escaped(point) : Character.toString(point);
      width += piece.codePointCount(0, piece.length());
      if (width > longest) {
        return shown.append('…').toString();
      }
      shown.append(piece);
    }
    return shown.toString();
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < ' ' || raw.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean hides(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> isBlankLetter(point);
    };
  }

  /**
   * Letters and marks without ink: the grapheme joiner, Hangul fillers, Khmer inherent vowels; and
   * what Java puts for bytes of a file name that are not text.
   */
  private static boolean isBlankLetter(int point) {
    return switch (point) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      case REPLACEMENT -> true;
      default -> false;
    };
  }

  private static String escaped(int point) {
    switch (point) {
      case '\n':
        return "\\n";
      case '\r':
        return "\\r";
      case '\t':
        return "\\t";
      default:
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(point)) {
          units.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
        return units.toString();
    }
  }
}
