package org.lexloci.report.markdown;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.comparison.Matrix;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.text.MatrixReport;

/** Writes the matrix of products and providers as Markdown. */
public record MarkdownMatrix(PrintWriter out) {

  /** Writes a table with a column for each provider. */
  public void write(Matrix matrix) {
    if (!matrix.assumptions().isEmpty()) {
      out.println(Markdown.oneLine(AssumptionMark.before(matrix.assumptions())));
      out.println();
    }
    List<String> head = new ArrayList<>(List.of("product"));
    matrix.providers().forEach(provider -> head.add(provider.id()));
    out.println(Markdown.row(head));
    out.println("|" + "---|".repeat(head.size()));
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(Markdown.oneLine(row.product())));
      for (Matrix.Cell cell : row.cells()) {
        cells.add(Markdown.oneLine(MatrixReport.word(cell)));
      }
      out.println(Markdown.row(cells));
    }
    out.println();
    out.println(Markdown.oneLine(MatrixReport.legend(matrix)));
    out.println();
    Markdown.readings(matrix.readings(), out);
    out.println(Markdown.oneLine(MatrixReport.summary(matrix)));
    out.flush();
  }
}
