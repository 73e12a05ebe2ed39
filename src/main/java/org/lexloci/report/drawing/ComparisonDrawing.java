package org.lexloci.report.drawing;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.comparison.Comparison;
import org.lexloci.comparison.EditionComparison;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.text.ComparisonReport;

/** Draws what changes from one edition to another, a row for each verdict that flips. */
public record ComparisonDrawing(PrintWriter out) {

  /** More rows than anybody looks at in an image. */
  private static final int MOST = 100;

  private static final int AFTER = Sheet.MARGIN + Sheet.WORD;
  private static final int TEXT = AFTER + Sheet.WORD;

  /** Prints the drawing. */
  public void print(Comparison comparison) {
    Sheet sheet = new Sheet();
    String title = comparison.before().shown() + " against " + comparison.after().shown();
    sheet.head(Sheet.MARGIN, title);
    sheet.aside(
        Sheet.MARGIN,
        "left the verdict under the first, right under the second"
            + (comparison.onRecord() ? "; over the launches on record" : ""));
    comparison.assumptions().forEach(a -> sheet.aside(Sheet.MARGIN, "assuming " + a.words()));
    sheet.gap();
    List<EditionComparison> flips = comparison.flips();
    flips.stream().limit(MOST).forEach(flip -> row(sheet, comparison, flip));
    if (flips.size() > MOST) {
      sheet.text(TEXT, "and " + (flips.size() - MOST) + " more");
    }
    if (flips.isEmpty()) {
      sheet.text(Sheet.MARGIN, "no verdict flips");
      sheet.gap();
    }
    comparison.problems().forEach(problem -> sheet.text(Sheet.MARGIN, problem.toString()));
    String summary = ComparisonReport.summary(comparison);
    sheet.aside(Sheet.MARGIN, summary);
    sheet.print(title, summary, out);
  }

  private static void row(Sheet sheet, Comparison comparison, EditionComparison flip) {
    sheet.verdict(Sheet.MARGIN, flip.was());
    sheet.verdict(AFTER, flip.becomes());
    sheet.head(TEXT, ComparisonReport.subject(flip.deployment()));
    sheet.text(
        TEXT,
        comparison.before().period().from() + "  " + DecidingClause.markedSentence(flip.before()));
    sheet.text(
        TEXT,
        comparison.after().period().from() + "  " + DecidingClause.markedSentence(flip.after()));
    sheet.gap();
  }
}
