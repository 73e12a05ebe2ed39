package org.lexloci.report;

import static org.lexloci.report.HtmlPage.text;

import java.io.PrintWriter;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Matrix;
import org.lexloci.fact.Provider;

/** Tells products by providers as one page that needs nothing else: no script, no other file. */
public final class HtmlMatrix {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public HtmlMatrix(PrintWriter out) {
    this.out = out;
  }

  /** Writes the page; each cell opens to tell what decides it. */
  public void write(Matrix matrix) {
    HtmlPage page = new HtmlPage(out);
    page.begin(matrix.agreement().title() + ": which product may run on which cloud");
    if (!matrix.assumptions().isEmpty()) {
      out.println("<p><b>" + text(AssumptionMark.before(matrix.assumptions())) + "</b></p>");
    }
    out.println("<table>");
    out.println(
        "<caption>The verdict for each product on each cloud: <b class=\"permit\">YES</b>,"
            + " <b class=\"deny\">NO</b> or <b class=\"indeterminate\">DEPENDS</b>. "
            + text(MatrixReport.legend(matrix))
            + ". Open a cell for the clause that decides.</caption>");
    out.print("<thead><tr><th scope=\"col\">product</th>");
    for (Provider provider : matrix.providers()) {
      out.print("<th scope=\"col\">" + text(provider.id()) + "</th>");
    }
    out.println("</tr></thead>");
    out.println("<tbody>");
    for (Matrix.Row row : matrix.rows()) {
      out.print("<tr><th scope=\"row\">" + text(row.product()) + "</th>");
      row.cells().forEach(this::cell);
      out.println("</tr>");
    }
    out.println("</tbody>");
    out.println("</table>");
    out.println("<footer>");
    matrix.readings().forEach(r -> out.println("<p>" + text(AcceptedLines.sentence(r)) + "</p>"));
    out.println("<p>" + text(MatrixReport.summary(matrix)) + "</p>");
    out.println(
        "<p>Rules "
            + text(matrix.digest())
            + ", asked on "
            + matrix.today()
            + matrix
                .agreement()
                .recordedUntil()
                .map(day -> "; amendments were looked for up to " + day)
                .orElse("")
            + ". This is no legal advice.</p>");
    out.println("</footer>");
    page.end();
  }

  private void cell(Matrix.Cell cell) {
    out.print(
        "<td class=\""
            + VerdictWords.spell(cell.verdict())
            + "\"><details><summary>"
            + text(MatrixReport.word(cell))
            + "</summary><dl>");
    for (EditionDecision edition : cell.editions()) {
      out.print(
          "<dt>"
              + text(edition.edition().shown())
              + ": "
              + VerdictWords.read(edition.verdict())
              + "</dt><dd>"
              + text(DecidingClause.shown(edition))
              + "</dd>");
    }
    if (cell.editions().isEmpty()) {
      out.print("<dt>no edition is in force</dt>");
    }
    out.print(
        "<dt>as of</dt><dd>"
            + text(cell.deployment().asOf().orElseThrow().words())
            + "</dd></dl></details></td>");
  }
}
