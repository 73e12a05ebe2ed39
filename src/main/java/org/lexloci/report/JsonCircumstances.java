package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Condition;

/** Tells circumstances to a program. */
final class JsonCircumstances {

  private JsonCircumstances() {}

  /** Tells some, each with its conditions. */
  static void write(String name, List<Circumstances> some, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Circumstances one : some) {
      json.writeStartObject();
      conditions("conditions", one, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Tells the conditions of one. */
  static void conditions(String name, Circumstances circumstances, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Condition condition : circumstances.conditions()) {
      json.writeStartObject();
      json.writeStringField("question", condition.question());
      JsonDocument.strings(condition.excluded() ? "not" : "is", condition.answers(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
