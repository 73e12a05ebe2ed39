package org.lexloci.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes documents as text. */
final class PlainText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainText() {}

  /** Writes one document to a line, in braces, as YAML may be written. */
  static String yaml(List<Map<String, Object>> documents) {
    return documents.stream()
        .map(PlainText::json)
        .collect(Collectors.joining("\n---\n", "---\n", "\n"));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes one document with a line for each field. */
  static String block(Map<String, Object> document) {
    StringBuilder text = new StringBuilder();
    document.forEach((key, value) -> block(text, "", key + ":", value));
    return text.toString();
  }

  private static void block(StringBuilder text, String indent, String start, Object value) {
    text.append(indent).append(start);
    if (value instanceof Map<?, ?> mapping && !mapping.isEmpty()) {
      text.append('\n');
      mapping.forEach((key, of) -> block(text, indent + "  ", key + ":", of));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      text.append('\n');
      list.forEach(item -> block(text, indent + "  ", "-", item));
    } else {
      text.append(' ').append(json(value)).append('\n');
    }
  }
}
