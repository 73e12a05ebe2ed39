package org.lexloci.report.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lexloci.comparison.Flip;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Timeline;
import org.lexloci.decision.Verdict;
import org.lexloci.report.Colour;

/** Draws a timeline to scale in one line of a terminal. */
record TimelineBar(Timeline timeline, Colour colour) {

  /** What is left of 80 columns beside an indent on both sides. */
  private static final int CELLS = 76;

  /** Says what the marks of the verdicts are. */
  static char mark(Verdict verdict) {
    return switch (verdict) {
      case DENY -> 'x';
      case INDETERMINATE -> '?';
      case PERMIT -> '=';
    };
  }

  /** Writes the first and the last day above the ends of the bar. */
  String ends() {
    String last = timeline.span().last().toString();
    String first = timeline.span().from().toString();
    return first + " ".repeat(CELLS - first.length() - last.length()) + last;
  }

  /** Marks each cell by the strictest verdict of its days. */
  String cells() {
    StringBuilder cells = new StringBuilder();
    int same = 0;
    for (int cell = 0; cell < CELLS; cell += same) {
      Verdict verdict = strictest(cell);
      same = 1;
      while (cell + same < CELLS && strictest(cell + same) == verdict) {
        same++;
      }
      cells.append(colour.of(verdict, String.valueOf(mark(verdict)).repeat(same)));
    }
    return cells.toString();
  }

  /** Points at the flips, and names their days where there is room. */
  String flips() {
    StringBuilder flips = new StringBuilder();
    for (Flip flip : timeline.flips()) {
      LocalDate day = flip.after().span().from();
      int cell = cell(ChronoUnit.DAYS.between(timeline.span().from(), day));
      if (flips.length() <= cell) {
        flips.append(" ".repeat(cell - flips.length())).append('^');
        String label = " " + day + " ";
        if (flips.length() + label.length() <= CELLS + 1) {
          flips.append(label);
        }
      }
    }
    return flips.toString().stripTrailing();
  }

  private Verdict strictest(int cell) {
    LocalDate first = timeline.span().from().plusDays(day(cell));
    LocalDate until = timeline.span().from().plusDays(Math.max(day(cell) + 1, day(cell + 1)));
    return timeline.intervals().stream()
        .filter(i -> i.span().from().isBefore(until) && i.span().until().isAfter(first))
        .map(Interval::verdict)
        .reduce(Verdict::and)
        .orElseThrow();
  }

  /** The first day of a cell, counted from the first day of all. */
  private long day(int cell) {
    return cell * timeline.span().days() / CELLS;
  }

  private int cell(long day) {
    int cell = (int) (day * CELLS / timeline.span().days());
    return cell + 1 < CELLS && day(cell + 1) <= day ? cell + 1 : cell;
  }
}
