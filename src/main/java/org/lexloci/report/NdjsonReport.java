package org.lexloci.report;

import java.io.PrintWriter;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Run;
import org.lexloci.source.Problem;

/**
 * Tells a run line by line: a JSON object for each decision, problem and warning, told apart by
 * {@code kind}, and at last one of kind {@code Run} for everything else.
 */
public final class NdjsonReport {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public NdjsonReport(PrintWriter out) {
    this.out = out;
  }

  /** Writes what {@code json} writes, with its lists taken apart. */
  public void write(Run run) {
    JsonOutput.writeLines(
        out,
        json -> {
          for (Decision decision : run.decisions()) {
            json.writeStartObject();
            json.writeStringField("kind", "Decision");
            JsonReport.decision(run, decision, json);
            json.writeEndObject();
          }
          for (Problem problem : run.problems()) {
            json.writeStartObject();
            json.writeStringField("kind", "Problem");
            JsonDocument.problem(problem, json);
            json.writeEndObject();
          }
          for (Problem warning : run.warnings()) {
            json.writeStartObject();
            json.writeStringField("kind", "Warning");
            JsonDocument.problem(warning, json);
            json.writeEndObject();
          }
          json.writeStartObject();
          JsonReport.head(run, json);
          json.writeEndObject();
        });
  }
}
