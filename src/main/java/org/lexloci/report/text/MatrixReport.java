package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.comparison.Matrix;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.Colour;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;

/**
 * Writes the matrix of products and providers for people. Providers that agree in every row share a
 * column.
 */
public record MatrixReport(PrintWriter out, Colour colour) {

  private static final int COLUMN = 11;

  /** Writes the table, what its marks mean, and last how many cells there are of which verdict. */
  public void write(Matrix matrix) {
    List<List<Integer>> columns = matrix.columns(MatrixReport::word);
    int width =
        matrix.rows().stream().mapToInt(r -> SafeText.of(r.product()).length()).max().orElse(0) + 2;
    if (!matrix.assumptions().isEmpty()) {
      out.println(AssumptionMark.before(matrix.assumptions()));
      out.println();
    }
    if (!matrix.rows().isEmpty()) {
      head(matrix, columns, width);
      matrix.rows().forEach(row -> row(row, columns, width));
      out.println();
      out.println(legend(matrix));
    }
    matrix.readings().forEach(reading -> out.println(AcceptedLines.of(reading, colour)));
    out.println(summary(matrix));
    out.flush();
  }

  private void head(Matrix matrix, List<List<Integer>> columns, int width) {
    int lines = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      StringBuilder head = new StringBuilder(" ".repeat(width));
      for (List<Integer> column : columns) {
        String id = line < column.size() ? matrix.providers().get(column.get(line)).id() : "";
        head.append(Columns.pad(id, COLUMN));
      }
      out.println(head.toString().stripTrailing());
    }
  }

  private void row(Matrix.Row row, List<List<Integer>> columns, int width) {
    String product = SafeText.of(row.product());
    StringBuilder line = new StringBuilder(colour.bold(product));
    int gap = width - product.length();
    for (List<Integer> column : columns) {
      Matrix.Cell cell = row.cells().get(column.get(0));
      line.append(" ".repeat(gap)).append(colour.of(cell.verdict(), word(cell)));
      gap = COLUMN - word(cell).length();
    }
    out.println(line);
  }

  /** Says the verdict of a cell, with the marks that the legend explains. */
  public static String word(Matrix.Cell cell) {
    return VerdictWords.read(cell.verdict())
        + (cell.onRecord() ? "*" : "")
        + (cell.isAssumed() ? "~" : "");
  }

  /** Says as of which day cells are judged, and by which editions. */
  public static String legend(Matrix matrix) {
    return "* as of the earliest launch on record there, the others as of a launch on "
        + matrix.today()
        + "; "
        + (matrix.inForce()
            ? "each under the edition in force on that day"
            : "the strictest of " + String.join(" and ", editions(matrix)))
        + (matrix.assumptions().isEmpty() ? "" : "; ~ assumed");
  }

  private static List<String> editions(Matrix matrix) {
    return matrix.rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.editions().stream())
        .map(edition -> edition.edition().shown())
        .distinct()
        .toList();
  }

  /** Counts cells, and says by which rules and on what basis. */
  public static String summary(Matrix matrix) {
    List<String> counts = Summary.verdicts(matrix::cells);
    Summary.problems(matrix.problems().size(), counts);
    return WordList.counted(matrix.rows().size(), "product")
        + " on "
        + WordList.counted(matrix.providers().size(), "provider")
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))
        + Summary.tail(
            matrix.agreement(),
            matrix.digest(),
            AssumptionMark.count(matrix.assumptions()),
            matrix.exit(),
            matrix.exit().reason());
  }
}
