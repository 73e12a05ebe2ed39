package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Decision;
import org.lexloci.report.Colour;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;

/** Writes a run as a table: a line for each deployment. */
final class RunTable {

  private static final List<String> HEAD = List.of("", "PRODUCT", "CLOUD", "CLAUSE", "WHERE");

  private RunTable() {}

  static void write(Run run, PrintWriter out, Colour colour) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    run.decisions().forEach(decision -> rows.add(row(decision)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      StringBuilder line = new StringBuilder();
      for (int column = 1; column < row.size() - 1; column++) {
        line.append(Columns.pad(row.get(column), widths[column] + 2));
      }
      String verdict = i == 0 ? "" : colour.of(run.decisions().get(i - 1).standing(), row.get(0));
      out.println(
          (verdict
                  + " ".repeat(Columns.VERDICT - row.get(0).length())
                  + (i == 0 ? colour.bold(line.toString()) : line)
                  + colour.faint(row.get(row.size() - 1)))
              .stripTrailing());
    }
    out.println();
  }

  private static List<String> row(Decision decision) {
    List<String> clauses = DecidingClause.clauses(decision.deciding());
    return List.of(
        VerdictWords.read(decision.standing()),
        DecisionSubject.product(decision),
        DecisionSubject.place(decision).substring("on ".length()),
        clauses.isEmpty() ? "none speaks about it" : String.join(", ", clauses),
        DecisionSubject.where(decision.deployment()));
  }
}
