package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes text where the format would read links and placeholders into it. */
final class SarifText {

  private SarifText() {}

  /** Writes an object that holds a text and nothing else. */
  static void write(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", plain(text));
    json.writeEndObject();
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
