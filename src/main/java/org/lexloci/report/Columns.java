package org.lexloci.report;

import java.io.PrintWriter;
import java.util.List;

/** Lays out the lines of a text. */
final class Columns {

  private final PrintWriter out;
  private final Colour colour;

  Columns(PrintWriter out, Colour colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Writes text, and something else to the right of it where there is room to tell them apart. */
  void right(String text, int length, int width, String other) {
    if (other.isEmpty()) {
      out.println(text);
    } else {
      out.println(text + " ".repeat(Math.max(2, width - length)) + colour.faint(other));
    }
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
