package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.remedy.Remedy;
import org.lexloci.source.Position;
import org.lexloci.source.TextEdit;

/** Writes edits of a descriptor, any one of which gives permission. */
final class SarifFixes {

  private final SarifLocation location;
  private final JsonGenerator json;

  SarifFixes(SarifLocation location, JsonGenerator json) {
    this.location = location;
    this.json = json;
  }

  void write(List<Remedy> remedies) throws IOException {
    if (remedies.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Remedy remedy : remedies) {
      write(remedy);
    }
    json.writeEndArray();
  }

  /** A descriptor stands in one file. */
  private void write(Remedy remedy) throws IOException {
    List<TextEdit> edits = remedy.written().edits().stream().sorted().toList();
    json.writeStartObject();
    SarifText.write("description", words(remedy), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    location.artifact(edits.get(0).at());
    json.writeArrayFieldStart("replacements");
    for (TextEdit edit : edits) {
      json.writeStartObject();
      deleted(edit.at());
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.replacement());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Where no end is written a region reaches to the end of its line, so it always is. */
  private void deleted(Position at) throws IOException {
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", at.line());
    json.writeNumberField("startColumn", at.column());
    json.writeNumberField("endLine", at.endLine());
    json.writeNumberField("endColumn", at.endColumn());
    json.writeEndObject();
  }

  private static String words(Remedy remedy) {
    return remedy.changes().stream()
        .flatMap(change -> change.states().stream())
        .map(
            states ->
                states.field()
                    + ": "
                    + states.value()
                    + states.without().stream().map(", no "::concat).collect(Collectors.joining()))
        .collect(Collectors.joining(" and "));
  }
}
