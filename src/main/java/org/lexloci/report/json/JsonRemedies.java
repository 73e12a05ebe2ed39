package org.lexloci.report.json;

import java.util.Optional;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;
import org.lexloci.remedy.RemedyPatch;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.edit.TextEdit;

/** Writes as JSON what would make a deployment permitted. */
final class JsonRemedies {

  private JsonRemedies() {}

  static JsonObject of(Remedies remedies) {
    return new JsonObject()
        .put("combinations", remedies.combinations())
        .strings("against", remedies.against())
        .list("sets", remedies.all(), JsonRemedies::remedy);
  }

  private static JsonObject remedy(Remedy remedy) {
    RemedyPatch written = remedy.written();
    return new JsonObject()
        .list("changes", remedy.changes(), JsonRemedies::change)
        .list("edits", written.edits(), JsonRemedies::edit)
        .put("patch", nonEmpty(written.diff()))
        .put("command", nonEmpty(written.command()))
        .put("noPatch", nonEmpty(written.unfit()));
  }

  private static JsonObject change(Change change) {
    JsonObject told =
        new JsonObject()
            .put("cost", VerdictWords.spell(change.cost()))
            .put("words", change.words());
    change
        .states()
        .ifPresent(
            states ->
                told.put("field", states.field())
                    .strings("values", states.values())
                    .strings("without", states.without()));
    return told;
  }

  private static JsonObject edit(TextEdit edit) {
    return new JsonObject()
        .put("file", edit.at().file())
        .put("line", edit.at().line())
        .put("column", edit.at().column())
        .put("endLine", edit.at().endLine())
        .put("endColumn", edit.at().endColumn())
        .put("replacement", edit.replacement());
  }

  private static Optional<String> nonEmpty(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
