package org.lexloci.report.json;

import java.io.PrintWriter;
import org.lexloci.report.PartReport;
import org.lexloci.report.VerdictRow;
import org.lexloci.run.Run;

/** Writes a run for a data warehouse: a short JSON object on a line for each decision. */
public record VerdictLines(PrintWriter out) implements PartReport {

  @Override
  public void begin() {
    // Every line says what its values are.
  }

  @Override
  public void part(Run run) {
    if (run.decisions().isEmpty() && run.problems().isEmpty()) {
      return;
    }
    JsonOutput.writeLines(out, VerdictRow.of(run).map(VerdictLines::line));
  }

  private static JsonObject line(VerdictRow row) {
    JsonObject line = new JsonObject();
    row.fields()
        .forEach(
            (name, value) -> {
              if (name.equals(VerdictRow.LINE) && !value.isEmpty()) {
                line.put(name, Long.parseLong(value));
              } else if (!value.isEmpty()) {
                line.put(name, value);
              }
            });
    return line;
  }

  @Override
  public void end(Run whole) {
    out.flush();
  }
}
