package org.lexloci.report.sarif;

import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.remedy.Remedy;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.edit.TextEdit;

/** Writes edits of a descriptor, each of which is enough for a permission. */
record SarifFixes(SarifLocation location) {

  /** Tells one. A descriptor stands in one file. */
  JsonObject of(Remedy remedy) {
    List<TextEdit> edits = remedy.written().edits().stream().sorted().toList();
    return new JsonObject()
        .put("description", SarifText.of(words(remedy)))
        .one(
            "artifactChanges",
            new JsonObject()
                .put("artifactLocation", location.artifact(edits.get(0).at()))
                .list("replacements", edits, SarifFixes::replacement));
  }

  private static JsonObject replacement(TextEdit edit) {
    return new JsonObject()
        .put("deletedRegion", SarifLocation.whole(edit.at()))
        .put("insertedContent", new JsonObject().put("text", edit.replacement()));
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
