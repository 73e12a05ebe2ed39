package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lexloci.decision.ChangesSince;
import org.lexloci.decision.HouseChange;
import org.lexloci.decision.SelfDeclared;

/** Tells a program what a change decides itself. */
final class JsonWord {

  private JsonWord() {}

  static void write(ChangesSince since, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("houseWord");
    json.writeBooleanField("trusted", since.word().trusted());
    json.writeArrayFieldStart("changes");
    for (HouseChange change : since.word().changes()) {
      json.writeStartObject();
      json.writeStringField("kind", change.kind());
      json.writeStringField("name", change.name());
      json.writeStringField("how", VerdictWords.spell(change.how()));
      JsonDocument.position(change.at(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("declared");
    for (SelfDeclared declared : since.declared()) {
      json.writeStartObject();
      JsonDocument.strings("facts", declared.facts(), json);
      JsonDocument.position(declared.at(), json);
      if (declared.decision().isPresent()) {
        json.writeStringField("deployment", declared.decision().get().deployment().name().value());
        json.writeStringField("standing", VerdictWords.spell(declared.decision().get().standing()));
      }
      json.writeStringField("without", VerdictWords.spell(declared.without()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
