package org.lexloci.report.csv;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.report.PartReport;
import org.lexloci.report.VerdictRow;
import org.lexloci.run.Run;

/**
 * Writes a run for a data warehouse as CSV: a row for each decision, and no more than finds it
 * again.
 */
public record VerdictTable(PrintWriter out) implements PartReport {

  @Override
  public void begin() {
    out.print(Csv.row(VerdictRow.NAMES));
  }

  @Override
  public void part(Run run) {
    VerdictRow.of(run).forEach(row -> out.print(Csv.row(List.copyOf(row.fields().values()))));
  }

  @Override
  public void end(Run whole) {
    out.flush();
  }
}
