package org.lexloci.report.drawing;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Timeline;
import org.lexloci.decision.EditionDecision;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.text.TimelineReport;
import org.lexloci.source.SafeText;

/** Draws the answers for many launch dates as a bar of days, with the reasons below it. */
public record TimelineDrawing(PrintWriter out) {

  private static final int ROOM = Sheet.WIDTH - 2 * Sheet.MARGIN;

  /** Prints the drawing. */
  public void print(Timeline timeline) {
    Sheet sheet = new Sheet();
    String title = TimelineReport.subject(timeline);
    sheet.head(Sheet.MARGIN, title + TimelineReport.span(timeline));
    sheet.aside(Sheet.MARGIN, TimelineReport.editions(timeline));
    sheet.gap();
    List<Interval> intervals = timeline.intervals();
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      String number = String.valueOf(i + 1);
      String word = VerdictWords.read(interval.verdict());
      sheet.bar(
          x(timeline, interval.span().from()),
          x(timeline, interval.span().until()),
          interval.verdict(),
          List.of(number + " " + word, number));
    }
    sheet.skip(2);
    sheet.gap();
    for (int i = 0; i < intervals.size(); i++) {
      interval(sheet, i + 1, intervals.get(i));
    }
    timeline.problems().forEach(problem -> sheet.text(Sheet.MARGIN, problem.toString()));
    timeline.notes().forEach(note -> sheet.aside(Sheet.MARGIN, "note: " + SafeText.full(note)));
    sheet.aside(Sheet.MARGIN, TimelineReport.summary(timeline));
    sheet.print(title, description(timeline), out);
  }

  private static void interval(Sheet sheet, int number, Interval interval) {
    int x = Sheet.MARGIN + Sheet.WORD;
    sheet.verdict(Sheet.MARGIN, interval.verdict());
    sheet.head(x, number + "  " + TimelineReport.days(interval.span()));
    if (interval.editions().isEmpty()) {
      sheet.text(x, "no edition of the agreement is in force");
    }
    for (EditionDecision edition : interval.editions()) {
      sheet.text(x, edition.edition().shown() + ": " + DecidingClause.sentence(edition));
    }
    if (!interval.begins().isEmpty()) {
      sheet.aside(x, SafeText.full(String.join("; ", interval.begins())));
    }
    sheet.gap();
  }

  private static String description(Timeline timeline) {
    return timeline.intervals().stream()
        .map(i -> TimelineReport.days(i.span()).strip() + ": " + VerdictWords.read(i.verdict()))
        .collect(Collectors.joining("; "));
  }

  private static double x(Timeline timeline, LocalDate day) {
    long passed = ChronoUnit.DAYS.between(timeline.span().from(), day);
    return Sheet.MARGIN + (double) ROOM * passed / timeline.span().days();
  }
}
