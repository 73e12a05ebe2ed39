package org.lexloci.report.sarif;

import org.lexloci.report.json.JsonObject;

/** Text where the format would read links and placeholders into it. */
final class SarifText {

  private SarifText() {}

  /** Makes an object that holds a text and nothing else. */
  static JsonObject of(String text) {
    return new JsonObject().put("text", plain(text));
  }

  /** Escapes brackets of a link and braces of a placeholder. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '[', ']' -> plain.append('\\').append(c);
        case '{', '}' -> plain.append(c).append(c);
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
