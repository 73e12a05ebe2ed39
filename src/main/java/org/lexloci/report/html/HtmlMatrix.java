package org.lexloci.report.html;

import static org.lexloci.report.html.HtmlPage.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.comparison.Matrix;
import org.lexloci.fact.ProductType;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.Headline;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.MatrixReport;

/**
 * Writes the matrix of products and providers as one page that needs no other file. Providers with
 * the same cells share a column; a cell opens a note, with no script needed, and a script filters
 * rows.
 */
public record HtmlMatrix(PrintWriter out) {

  private static final String SUPERSEDED = "superseded";
  private static final String UNKNOWN = "not known";

  /** Writes the page. */
  public void write(Matrix matrix) {
    HtmlPage page = new HtmlPage(out, "matrix.js");
    HtmlClauses clauses = HtmlClauses.of(matrix);
    HtmlNotes notes = new HtmlNotes(matrix);
    page.begin(matrix.agreement().title() + ": which product may run on which cloud");
    head(matrix);
    legend(matrix);
    if (!matrix.rows().isEmpty()) {
      filter(matrix);
      table(matrix, clauses, notes);
      notes.write(out);
      clauses.write(out);
    }
    foot(matrix);
    page.end();
  }

  private void head(Matrix matrix) {
    if (!matrix.assumptions().isEmpty()) {
      out.println("<p><b>" + text(AssumptionMark.before(matrix.assumptions())) + "</b></p>");
    }
    out.println("<dl class=\"facts\">");
    fact("asked on", matrix.today().toString());
    fact("rules", Summary.digest(matrix.digest()));
    fact("basis", matrix.agreement().basis());
    out.println("</dl>");
  }

  private void fact(String what, String told) {
    out.println("<div><dt>" + what + "</dt><dd>" + text(told) + "</dd></div>");
  }

  private void legend(Matrix matrix) {
    out.println("<ul class=\"legend\">");
    legend("permit", "YES", "no clause stands against it");
    legend("deny", "NO", "a clause forbids it");
    if (cells(matrix, SUPERSEDED) > 0) {
      legend(
          SUPERSEDED, "NO by … · in force …", "only by an edition that a later one has replaced");
    }
    legend("indeterminate", "DEPENDS", "on what nobody has stated, or on how the text is read");
    out.println("</ul>");
    out.println("<p>" + text(MatrixReport.legend(matrix)) + ".</p>");
  }

  private void legend(String kind, String word, String meaning) {
    out.println("<li><b class=\"" + kind + "\">" + word + "</b> " + meaning + "</li>");
  }

  private void filter(Matrix matrix) {
    out.println("<form hidden=\"\" aria-label=\"filter\">");
    out.println("<label>product <input type=\"search\" name=\"product\" size=\"14\"/></label>");
    out.println("<label>type <select name=\"type\"><option value=\"\">any</option>");
    matrix.rows().stream().map(HtmlMatrix::type).distinct().sorted().forEach(t -> option(t, t));
    out.println("</select></label>");
    out.println("<label>verdict <select name=\"verdict\"><option value=\"\">any</option>");
    option("permit", "YES", matrix);
    option("deny", "NO", matrix);
    option(SUPERSEDED, "only by a superseded edition", matrix);
    option("indeterminate", "DEPENDS", matrix);
    out.println("</select></label>");
    out.println("<button type=\"reset\">show all</button> <output name=\"told\"></output>");
    out.println("</form>");
  }

  private void option(String value, String shown, Matrix matrix) {
    if (cells(matrix, value) > 0) {
      option(value, shown);
    }
  }

  private void option(String value, String shown) {
    out.println("<option value=\"" + value + "\">" + shown + "</option>");
  }

  private void table(Matrix matrix, HtmlClauses clauses, HtmlNotes notes) {
    List<List<Integer>> columns = matrix.columns(cell -> word(cell) + notes.number(cell));
    out.println("<div class=\"scroll\"><table class=\"matrix\">");
    out.println(
        "<caption>A cell opens to tell what decides it, and since when. <span>In brackets:");
    out.println("the numbers of the clauses that decide, which are listed below.</span></caption>");
    out.print("<thead><tr><th scope=\"col\">product</th>");
    for (List<Integer> column : columns) {
      out.print(
          column.stream()
              .map(i -> text(matrix.providers().get(i).id()))
              .collect(Collectors.joining(", ", "<th scope=\"col\">", "</th>")));
    }
    out.println("</tr></thead>");
    out.println("<tbody>");
    for (Matrix.Row row : matrix.rows()) {
      out.print("<tr data-type=\"" + type(row) + "\"><th scope=\"row\">");
      out.print("<span>" + text(row.product()) + "</span> <small>");
      out.print((type(row).equals(UNKNOWN) ? "type " : "") + type(row) + "</small></th>");
      for (List<Integer> column : columns) {
        Matrix.Cell cell = row.cells().get(column.get(0));
        out.print("<td class=\"" + kind(cell) + "\" data-clauses=\"" + clauses.numbers(cell));
        out.print("\"><button popovertarget=\"n" + notes.number(cell) + "\">");
        out.print(word(cell) + "</button></td>");
      }
      out.println("</tr>");
    }
    out.println("</tbody>");
    out.println("</table></div>");
  }

  /** Says both verdicts where the edition in force gives another than those before it. */
  private static String word(Matrix.Cell cell) {
    String word = "<b>" + text(MatrixReport.word(cell)) + "</b>";
    return cell.superseded()
        .map(
            found ->
                word
                    + " by <span>"
                    + Headline.dates(found.by())
                    + " ·</span> <span>in force <b>"
                    + VerdictWords.read(found.inForce().verdict())
                    + "</b></span>")
        .orElse(word);
  }

  private static String kind(Matrix.Cell cell) {
    return cell.superseded().isPresent() ? SUPERSEDED : VerdictWords.spell(cell.verdict());
  }

  private static long cells(Matrix matrix, String kind) {
    return matrix.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> kind(cell).equals(kind))
        .count();
  }

  private static String type(Matrix.Row row) {
    return row.type().map(ProductType::answer).orElse(UNKNOWN);
  }

  private void foot(Matrix matrix) {
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
  }
}
