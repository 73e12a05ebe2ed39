package org.lexloci.report.html;

import static org.lexloci.report.html.HtmlPage.text;

import java.io.PrintWriter;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Condition;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.VerificationReport;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Verification;

/** Writes the decision table of each edition as a page. */
public record HtmlVerification(PrintWriter out) {

  /** Writes the page, a table for each edition. */
  public void write(Verification verification) {
    HtmlPage page = new HtmlPage(out);
    page.begin(verification.agreement().title() + ": the editions as decision tables");
    verification.editions().forEach(this::edition);
    out.println("<footer><p>" + text(VerificationReport.summary(verification)) + "</p></footer>");
    page.end();
  }

  private void edition(EditionVerification edition) {
    out.println("<h2>" + text(VerificationReport.head(edition)) + "</h2>");
    out.println(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\""
            + text(edition.edition().shown())
            + "\"><table class=\"rows\">");
    out.println(
        "<caption>Whichever row is met gives its verdict; where none is met, the last does.</caption>");
    out.println(
        "<thead><tr><th scope=\"col\">verdict</th><th scope=\"col\">where</th></tr></thead>");
    out.println("<tbody>");
    for (DecisionTable.Row row : edition.table().rows()) {
      StringBuilder where = new StringBuilder();
      for (Condition condition : row.circumstances().conditions()) {
        where
            .append(where.isEmpty() ? "" : "<br>")
            .append(text(condition.question()))
            .append(": <b>")
            .append(text(condition.allowed()))
            .append("</b>");
      }
      row(row.verdict(), where.isEmpty() ? "always" : where.toString());
    }
    row(edition.table().otherwise(), "otherwise");
    out.println("</tbody>");
    out.println("</table></div>");
  }

  private void row(Verdict verdict, String where) {
    out.println(
        "<tr><td class=\""
            + VerdictWords.spell(verdict)
            + "\">"
            + VerdictWords.read(verdict)
            + "</td><td>"
            + where
            + "</td></tr>");
  }
}
