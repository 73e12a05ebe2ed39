package org.lexloci.report.json;

import java.io.PrintWriter;
import org.lexloci.comparison.Matrix;
import org.lexloci.fact.Provider;
import org.lexloci.report.VerdictWords;

/**
 * Writes the matrix of products and providers as JSON. The form is the schema of the kind {@code
 * Matrix}.
 */
public record JsonMatrix(PrintWriter out) {

  /** Tells every cell with what decides it. */
  public void write(Matrix matrix) {
    JsonOutput.write(
        out,
        JsonDocument.of("Matrix")
            .put("today", matrix.today().toString())
            .putAll(JsonDocument.ended(matrix))
            .put("editions", matrix.inForce() ? "in-force" : "named")
            .putAll(JsonDocument.assumptions(matrix.assumptions()))
            .strings("providers", matrix.providers().stream().map(Provider::id).toList())
            .put("cells", JsonDocument.verdicts(matrix::cells))
            .list("products", matrix.rows(), JsonMatrix::row)
            .list("readings", matrix.readings(), JsonDocument::reading)
            .list("problems", matrix.problems(), JsonDocument::problem)
            .list("warnings", matrix.warnings(), JsonDocument::problem));
  }

  private static JsonObject row(Matrix.Row row) {
    return new JsonObject()
        .put("product", row.product())
        .list("cells", row.cells(), JsonMatrix::cell);
  }

  private static JsonObject cell(Matrix.Cell cell) {
    JsonObject told =
        new JsonObject()
            .put("provider", cell.provider().id())
            .put("verdict", VerdictWords.spell(cell.verdict()))
            .put("launchDate", cell.deployment().launchDay().orElseThrow().toString())
            .put("onRecord", cell.onRecord());
    if (cell.isAssumed()) {
      told.put("assumed", true);
    }
    return told.put("stage", VerdictWords.spell(cell.deployment().stated().stageOrDefault()))
        .list("editions", cell.editions(), JsonTimeline::edition);
  }
}
