package org.lexloci.report.json;

import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Condition;

/** Writes circumstances as JSON. */
final class JsonCircumstances {

  private JsonCircumstances() {}

  static JsonObject of(Circumstances circumstances) {
    return new JsonObject()
        .list("conditions", circumstances.conditions(), JsonCircumstances::condition);
  }

  static JsonObject condition(Condition condition) {
    return new JsonObject()
        .put("question", condition.question())
        .strings(condition.excluded() ? "not" : "is", condition.answers());
  }
}
