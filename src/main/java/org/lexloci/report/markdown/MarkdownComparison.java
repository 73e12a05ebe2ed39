package org.lexloci.report.markdown;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Clause;
import org.lexloci.clause.TextChange;
import org.lexloci.comparison.Comparison;
import org.lexloci.comparison.EditionComparison;
import org.lexloci.comparison.VerdictChange;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.ComparisonReport;
import org.lexloci.report.text.SituationLines;

/** Writes a comparison as Markdown. */
public record MarkdownComparison(PrintWriter out) {

  /** Writes a table of flips, and one of clauses if the text was compared. */
  public void write(Comparison comparison) {
    if (!comparison.assumptions().isEmpty()) {
      out.println(Markdown.oneLine(AssumptionMark.before(comparison.assumptions())));
      out.println();
    }
    out.println(
        "### "
            + Markdown.oneLine(comparison.before().shown())
            + " against "
            + Markdown.oneLine(comparison.after().shown()));
    out.println();
    comparison.text().ifPresent(this::write);
    if (!comparison.flips().isEmpty()) {
      out.println(
          "| deployment | "
              + comparison.before().period().from()
              + " | "
              + comparison.after().period().from()
              + " | where |");
      out.println("|---|---|---|---|");
      for (EditionComparison flip : comparison.flips()) {
        out.println(
            Markdown.row(
                List.of(
                    Markdown.oneLine(ComparisonReport.subject(flip.deployment())),
                    side(flip.was(), flip.before()),
                    side(flip.becomes(), flip.after()),
                    Markdown.oneLine(where(flip)))));
      }
      out.println();
    }
    if (!comparison.situations().isEmpty()) {
      situations(comparison);
    }
    Markdown.readings(comparison.readings(), out);
    out.println(Markdown.oneLine(ComparisonReport.summary(comparison)));
    out.flush();
  }

  private void situations(Comparison comparison) {
    out.println("| verdict | in every situation where |");
    out.println("|---|---|");
    for (VerdictChange change : comparison.situations()) {
      String title = SituationLines.title(change);
      change
          .where()
          .forEach(row -> out.println(Markdown.row(List.of(title, Markdown.oneLine(row.words())))));
    }
    out.println();
  }

  private static String where(EditionComparison flip) {
    String at = flip.deployment().at().toString();
    return flip.contradictions().isEmpty()
        ? at
        : at + ", where " + String.join("; ", flip.contradictions());
  }

  private static String side(Verdict verdict, EditionDecision decision) {
    return "**"
        + VerdictWords.read(verdict)
        + "** "
        + Markdown.oneLine(DecidingClause.markedSentence(decision));
  }

  private void write(TextChange text) {
    out.println("| clause | change | words |");
    out.println("|---|---|---|");
    part("dropped", text.dropped());
    part("added", text.added());
    for (TextChange.Changed changed : text.changed()) {
      clause("changed: " + String.join(", ", changed.what()), changed.after());
    }
    out.println();
  }

  private void part(String change, TextChange.Part part) {
    part.clauses().forEach(clause -> clause(change, clause));
    part.readings()
        .forEach(
            reading ->
                out.println(
                    Markdown.row(
                        List.of(
                            "reading " + Markdown.oneLine(reading.name()),
                            change,
                            Markdown.oneLine(reading.question())))));
  }

  private void clause(String change, Clause clause) {
    out.println(
        Markdown.row(
            List.of(Markdown.oneLine(clause.id()), change, Markdown.oneLine(clause.words()))));
  }
}
