package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Matrix;
import org.lexloci.decision.Verdict;
import org.lexloci.fact.Provider;

/** Tells products by providers to a program. The form is the schema of the kind {@code Matrix}. */
public final class JsonMatrix {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonMatrix(PrintWriter out) {
    this.out = out;
  }

  /** Tells every cell with what decides it. */
  public void write(Matrix matrix) {
    JsonDocument.write(out, json -> write(matrix, json));
  }

  private static void write(Matrix matrix, JsonGenerator json) throws IOException {
    JsonDocument.head(
        "Matrix",
        matrix.today(),
        matrix.exit(),
        matrix.exit().reason(),
        matrix.agreement(),
        matrix.digest(),
        json);
    json.writeStringField("editions", matrix.inForce() ? "in-force" : "named");
    if (!matrix.assumptions().isEmpty()) {
      JsonDocument.assumptions(matrix.assumptions(), json);
    }
    JsonDocument.strings("providers", matrix.providers().stream().map(Provider::id).toList(), json);
    json.writeObjectFieldStart("cells");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(VerdictWords.spell(verdict), matrix.cells(verdict));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("products");
    for (Matrix.Row row : matrix.rows()) {
      json.writeStartObject();
      json.writeStringField("product", row.product());
      json.writeArrayFieldStart("cells");
      for (Matrix.Cell cell : row.cells()) {
        write(cell, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.readings(matrix.readings(), json);
    JsonDocument.problems("problems", matrix.problems(), json);
    JsonDocument.problems("warnings", matrix.warnings(), json);
  }

  private static void write(Matrix.Cell cell, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", cell.provider().id());
    json.writeStringField("verdict", VerdictWords.spell(cell.verdict()));
    json.writeStringField("launchDate", cell.deployment().launchDay().orElseThrow().toString());
    json.writeBooleanField("onRecord", cell.onRecord());
    if (cell.isAssumed()) {
      json.writeBooleanField("assumed", true);
    }
    json.writeStringField("stage", VerdictWords.spell(cell.deployment().stated().stageOrDefault()));
    json.writeArrayFieldStart("editions");
    for (EditionDecision edition : cell.editions()) {
      JsonTimeline.edition(edition, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
