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

  /** Writes one document to a line of JSON, which is YAML as well. */
  static String yaml(List<Map<String, Object>> documents) {
    return documents.stream().map(PlainText::json).collect(Collectors.joining("\n---\n", "", "\n"));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
