package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.report.Colour;

/** Lays out the lines of a text. */
final class Columns {

  /** As many characters as a small terminal shows on a line. */
  static final int WIDTH = 80;

  /** Where what stands on the right begins, if it does not have to begin further left. */
  private static final int RIGHT = 62;

  private final PrintWriter out;
  private final Colour colour;

  Columns(PrintWriter out, Colour colour) {
    this.out = out;
    this.colour = colour;
  }

  /**
   * Writes text, and something else to the right of it, within the width if there is room.
   *
   * @param end the column at which the text ends, colours not counted
   */
  void right(String text, int end, String other) {
    out.println(beside(text, end, other));
  }

  /** Joins text, and something else to the right of it, as {@link #right} writes them. */
  String beside(String text, int end, String other) {
    int begin = Math.min(RIGHT, WIDTH - other.length());
    return other.isEmpty()
        ? text
        : text + " ".repeat(Math.max(2, begin - end)) + colour.faint(other);
  }

  /** Writes a label before the first line and as much space before the others. */
  void column(String label, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? label : " ".repeat(label.length())) + lines.get(i));
    }
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
