package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.remedy.Statement;
import org.lexloci.source.TextEdit;

/** Writes what would make a deployment permitted. */
final class JsonRemedies {

  private final JsonGenerator json;

  JsonRemedies(JsonGenerator json) {
    this.json = json;
  }

  void write(Remedies remedies) throws IOException {
    json.writeObjectFieldStart("remedies");
    json.writeNumberField("combinations", remedies.combinations());
    JsonDocument.strings("against", remedies.against(), json);
    json.writeArrayFieldStart("sets");
    for (Remedy remedy : remedies.all()) {
      write(remedy);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Remedy remedy) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("changes");
    for (Change change : remedy.changes()) {
      json.writeStartObject();
      json.writeStringField("cost", VerdictWords.spell(change.cost()));
      json.writeStringField("words", change.words());
      Optional<Statement> states = change.states();
      if (states.isPresent()) {
        json.writeStringField("field", states.get().field());
        JsonDocument.strings("values", states.get().values(), json);
        JsonDocument.strings("without", states.get().without(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    write(remedy.written());
    json.writeEndObject();
  }

  private void write(RemedyPatch written) throws IOException {
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : written.edits()) {
      json.writeStartObject();
      json.writeStringField("file", edit.at().file());
      json.writeNumberField("line", edit.at().line());
      json.writeNumberField("column", edit.at().column());
      json.writeNumberField("endLine", edit.at().endLine());
      json.writeNumberField("endColumn", edit.at().endColumn());
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    stated("patch", written.diff());
    stated("command", written.command());
    stated("noPatch", written.unfit());
  }

  private void stated(String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }
}
