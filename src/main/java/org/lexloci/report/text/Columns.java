package org.lexloci.report.text;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Verdict;
import org.lexloci.report.Colour;
import org.lexloci.report.VerdictWords;

/** Lays out the lines of a text. */
final class Columns {

  /** As many characters as a small terminal shows on a line. */
  static final int WIDTH = 80;

  /** The characters of the longest verdict, and of two spaces. */
  static final int VERDICT = 9;

  /** Where what stands on the right begins, if it does not have to begin further left. */
  private static final int RIGHT = 62;

  private Columns() {}

  /**
   * Joins text, and something else to the right of it, within the width if there is room.
   *
   * @param end the column at which the text ends, colours not counted
   */
  static String beside(String text, int end, String other, Colour colour) {
    int begin = Math.min(RIGHT, WIDTH - other.length());
    return other.isEmpty()
        ? text
        : text + " ".repeat(Math.max(2, begin - end)) + colour.faint(other);
  }

  /** Puts a label before the first line and as much space before the others. */
  static List<String> column(String label, List<String> lines) {
    List<String> column = new ArrayList<>();
    for (String line : lines) {
      column.add((column.isEmpty() ? label : " ".repeat(label.length())) + line);
    }
    return column;
  }

  /** Says a verdict, and adds space up to what stands beside all verdicts. */
  static String verdict(Verdict verdict, Colour colour) {
    String word = VerdictWords.read(verdict);
    return colour.of(verdict) + " ".repeat(VERDICT - word.length());
  }

  /** Adds space up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
