package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.comparison.Flip;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Span;
import org.lexloci.comparison.Timeline;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.Colour;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;

/** Draws a timeline for a person. */
public record TimelineReport(PrintWriter out, Colour colour) {

  /** Draws the bar, lists intervals and flips, and says last how it ends. */
  public void write(Timeline timeline) {
    out.println(colour.bold(subject(timeline)) + span(timeline));
    out.println(editions(timeline) + (timeline.inForce() ? " (--editions fixes others)" : ""));
    if (!timeline.intervals().isEmpty()) {
      out.println();
      draw(timeline);
      out.println();
      intervals(timeline);
      timeline.flips().forEach(this::write);
      if (!timeline.notes().isEmpty()) {
        out.println();
        Columns.column("  note  ", timeline.notes()).forEach(out::println);
      }
    }
    out.println();
    timeline.readings().forEach(reading -> out.println(AcceptedLines.of(reading, colour)));
    out.println(summary(timeline));
    out.flush();
  }

  /** Names the product and the cloud. */
  public static String subject(Timeline timeline) {
    Deployment deployment = timeline.deployment();
    return SafeText.of(deployment.product().value())
        + deployment.providerId().map(" on "::concat).orElse("");
  }

  /** Says behind them which days are asked about. */
  public static String span(Timeline timeline) {
    return ", launched on any day from " + timeline.span().from() + " to " + timeline.span().last();
  }

  /** Says by which editions a day is judged. */
  public static String editions(Timeline timeline) {
    return timeline.inForce()
        ? "each day under the edition in force on it"
        : "each day under the editions named";
  }

  private void draw(Timeline timeline) {
    TimelineBar bar = new TimelineBar(timeline, colour);
    out.println("  " + bar.ends());
    out.println("  " + bar.cells());
    String flips = bar.flips();
    if (!flips.isEmpty()) {
      out.println("  " + flips);
    }
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    timeline.intervals().forEach(i -> verdicts.add(i.verdict()));
    out.println(
        "  "
            + verdicts.stream()
                .map(v -> colour.of(v, TimelineBar.mark(v) + " " + VerdictWords.read(v)))
                .collect(Collectors.joining("   ")));
  }

  private void intervals(Timeline timeline) {
    int title =
        timeline.intervals().stream()
            .flatMap(i -> i.editions().stream())
            .mapToInt(e -> e.edition().shown().length())
            .max()
            .orElse(0);
    for (Interval interval : timeline.intervals()) {
      String days = days(interval.span());
      out.print("  " + days + "  " + Columns.verdict(interval.verdict(), colour));
      if (interval.editions().isEmpty()) {
        out.println("no edition of the agreement is in force");
      }
      String indent = "";
      for (EditionDecision edition : interval.editions()) {
        out.println(
            indent
                + Columns.pad(edition.edition().shown(), title + 2)
                + (timeline.inForce() ? "" : Columns.verdict(edition.verdict(), colour))
                + DecidingClause.sentence(edition));
        indent = " ".repeat(days.length() + 13);
      }
    }
  }

  private void write(Flip flip) {
    Verdict before = flip.before().verdict();
    Verdict after = flip.after().verdict();
    out.println();
    out.println(
        "  flips on %s  %s to %s   %s"
            .formatted(
                flip.after().span().from(),
                colour.of(before),
                colour.of(after),
                SafeText.full(String.join("; ", flip.after().begins()))));
    List<String> until = clauses(flip.before());
    List<String> from = clauses(flip.after());
    if (until.equals(from)) {
      Columns.column("      by          ", from).forEach(out::println);
    } else {
      Columns.column("      until then  ", until).forEach(out::println);
      Columns.column("      from then   ", from).forEach(out::println);
    }
  }

  private static List<String> clauses(Interval interval) {
    List<String> clauses =
        interval.deciding().stream()
            .flatMap(e -> e.deciding().stream())
            .map(o -> o.clause().id() + ": " + o.clause().title())
            .distinct()
            .toList();
    return clauses.isEmpty() ? List.of("no clause speaks about it") : clauses;
  }

  /** Writes the first and the last day in as much room as it takes for both. */
  public static String days(Span span) {
    return span.days() == 1 ? span.from() + " ".repeat(14) : span.from() + " to " + span.last();
  }

  /** Says in one line how the days are answered. */
  public static String summary(Timeline timeline) {
    List<String> counts = Summary.verdicts(timeline::days);
    Summary.problems(timeline.problems().size(), counts);
    return WordList.counted(timeline.span().days(), "day")
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))
        + Summary.tail(
            timeline.agreement(), timeline.digest(), "", timeline.exit(), timeline.exit().reason());
  }
}
