package org.lexloci.source.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.lexloci.source.Cursor;
import org.lexloci.source.SafeText;
import org.lexloci.source.UnreadableFileException;

/** Says in the user's terms what the JSON parser found wrong, by looking at the text itself. */
record JsonComplaint(String file, String text, int offset) {

  private static final int LONGEST_ESCAPE = 6;

  static UnreadableFileException of(String file, String text, JsonProcessingException exception) {
    if (exception instanceof JsonEOFException) {
      return new UnreadableFileException(
          new Cursor(file, text).at(text.length()), "the file ends too early");
    }
    long reported = exception.getLocation() == null ? 0 : exception.getLocation().getCharOffset();
    int offset = (int) Math.max(0, Math.min(reported, text.length() - 1));
    return new JsonComplaint(file, text, offset).explain();
  }

  private UnreadableFileException explain() {
    char found = text.charAt(offset);
    if (found == '\n' || found == '\r' || found == '\t') {
      String shown = SafeText.of(String.valueOf(found));
      return at(offset, "raw `" + shown + "` in quoted text; write it as an escape");
    }
    int escape = escapeBefore();
    if (escape >= 0) {
      return at(escape, "this escape does not stand for a character");
    }
    if (found == '/' || found == '#') {
      return at(offset, "comments are not allowed in JSON");
    }
    if (found == '\'') {
      return at(offset, "single quotes are not allowed in JSON");
    }
    if ((found == '}' || found == ']') && significantBefore() == ',') {
      return at(offset, "trailing comma before `" + found + "`");
    }
    return unexpected();
  }

  private UnreadableFileException unexpected() {
    int from = offset;
    while (from > 0 && isWord(text.charAt(from - 1))) {
      from--;
    }
    int to = offset;
    while (to < text.length() && isWord(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    if (to == offset && !isSpecialNumber(word)) {
      String shown = SafeText.of(Character.toString(text.codePointAt(offset)));
      return at(offset, "unexpected `" + shown + "`; this is not JSON");
    }
    boolean isNumber = "+-.0123456789".indexOf(word.charAt(0)) >= 0;
    return isNumber && !JsonLiteral.is(word)
        ? at(from, SafeText.quoted(word) + " is not a number in JSON")
        : at(from, "unexpected " + SafeText.quoted(word) + "; this is not JSON");
  }

  /** Finds the backslash of the escape that the offset is in or right behind. */
  private int escapeBefore() {
    for (int at = offset - 1; at >= 0 && at >= offset - LONGEST_ESCAPE; at--) {
      if (text.charAt(at) == '"') {
        return -1;
      }
      if (text.charAt(at) == '\\') {
        return at;
      }
    }
    return -1;
  }

  private char significantBefore() {
    int at = offset - 1;
    while (at > 0 && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  private static boolean isSpecialNumber(String word) {
    return word.endsWith("NaN") || word.endsWith("Infinity") || word.endsWith("INF");
  }

  private static boolean isWord(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter) || "+-._".indexOf(letter) >= 0;
  }

  private UnreadableFileException at(int place, String message) {
    return new UnreadableFileException(new Cursor(file, text).at(place), message);
  }
}
