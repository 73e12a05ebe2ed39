package org.lexloci.report.html;

import static org.lexloci.report.html.HtmlPage.text;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lexloci.agreement.Clause;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Matrix;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Citation;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;

/** What cells of a page open. Cells of which the same is told open the same note. */
final class HtmlNotes {

  private final Matrix matrix;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  HtmlNotes(Matrix matrix) {
    this.matrix = matrix;
  }

  /** Numbers the note of a cell. */
  int number(Matrix.Cell cell) {
    return numbers.computeIfAbsent(note(cell), note -> numbers.size() + 1);
  }

  /** Writes the notes that have numbers. */
  void write(PrintWriter out) {
    numbers.forEach(
        (note, number) -> {
          String id = "n" + number;
          out.print(
              "<div popover=\"\" id=\""
                  + id
                  + "\" role=\"dialog\" aria-labelledby=\"h"
                  + id
                  + "\">");
          out.print("<button popovertarget=\"" + id + "\" popovertargetaction=\"hide\"");
          out.println(" autofocus=\"\">close</button>");
          out.println("<h2 id=\"h" + id + "\">What decides</h2>");
          out.print(note);
          out.println("</div>");
        });
  }

  private String note(Matrix.Cell cell) {
    StringBuilder note = new StringBuilder("<p>As of ");
    note.append(
        text(
            cell.onRecord()
                ? cell.deployment().asOf().orElseThrow().words()
                : matrix.today() + ", today; no launch date there is on record"));
    note.append(".</p>\n<dl>");
    cell.editions().forEach(edition -> tell(edition, note));
    if (cell.editions().isEmpty()) {
      note.append("<dt>no edition is in force</dt>");
    }
    note.append("</dl>\n");
    if (!cell.timeline().isEmpty()) {
      timeline(cell, note);
    }
    return note.toString();
  }

  private void tell(EditionDecision edition, StringBuilder note) {
    note.append("<dt>" + verdict(edition.verdict()) + " by ");
    note.append(text(edition.edition().shown() + AssumptionMark.mark(edition)) + "</dt>");
    if (edition.deciding().isEmpty()) {
      note.append("<dd>no clause speaks about it</dd>");
    }
    for (Outcome outcome : edition.deciding()) {
      Clause clause = outcome.clause();
      Citation citation = edition.edition().sources().get(clause.sources().get(0));
      note.append("<dd>" + text(clause.title()));
      if (citation != null) {
        note.append(" · " + HtmlPage.link(citation.url(), citation.brief()));
      }
      note.append("</dd>");
    }
    edition
        .dependsOn()
        .forEach(
            open ->
                note.append("<dd>depends on <b>" + text(open.question().id()) + "</b>: ")
                    .append(text(open.question().asked(matrix.agreement())) + "</dd>"));
  }

  private static void timeline(Matrix.Cell cell, StringBuilder note) {
    note.append(bar(cell.timeline()));
    note.append("<table class=\"timeline\"><caption>By launch date, each day under the edition");
    note.append(" in force on it</caption>\n<thead><tr><th scope=\"col\">from</th>");
    note.append("<th scope=\"col\">verdict</th><th scope=\"col\">by</th></tr></thead>\n<tbody>");
    for (Interval interval : cell.timeline()) {
      note.append("<tr><td>" + interval.span().from() + "</td><td>");
      note.append(verdict(interval.verdict()) + "</td><td>");
      note.append(
          text(
              interval.editions().isEmpty()
                  ? "no edition is in force"
                  : interval.editions().stream()
                      .map(e -> e.edition().title() + ": " + DecidingClause.sentenceWithTitles(e))
                      .collect(Collectors.joining("; "))));
      note.append("</td></tr>\n");
    }
    note.append("</tbody></table>\n");
  }

  /** Draws the timeline to scale; the table says the same in words. */
  private static String bar(List<Interval> timeline) {
    LocalDate first = timeline.get(0).span().from();
    double days = timeline.stream().mapToLong(interval -> interval.span().days()).sum();
    StringBuilder bar = new StringBuilder("<svg viewBox=\"0 0 1000 12\" aria-hidden=\"true\">");
    for (Interval interval : timeline) {
      long before = ChronoUnit.DAYS.between(first, interval.span().from());
      bar.append("<rect class=\"" + VerdictWords.spell(interval.verdict()) + "\" x=\"");
      bar.append(Math.round(1000 * before / days) + "\" width=\"");
      bar.append(Math.max(1, Math.round(1000 * interval.span().days() / days) - 1));
      bar.append("\" height=\"12\"/>");
    }
    return bar.append("</svg>\n").toString();
  }

  private static String verdict(Verdict verdict) {
    return "<b class=\""
        + VerdictWords.spell(verdict)
        + "\">"
        + VerdictWords.read(verdict)
        + "</b>";
  }
}
