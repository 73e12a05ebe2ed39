package org.lexloci.report.drawing;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Verdict;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.Xml;

/**
 * An image as wide as the text of a page, on which everything goes down line by line. Letters are
 * all of one width, so that lines break where they reach the margin whatever they hold.
 */
final class Sheet {

  static final int WIDTH = 800;
  static final int MARGIN = 24;

  /** Room for a word that tells a verdict, and what surrounds it. */
  static final int WORD = 92;

  private static final int LINE = 19;
  private static final double LETTER = 7.9;
  private static final String FONT = "13px ui-monospace, Menlo, Consolas, monospace";
  private static final String INK = "#1f2328";
  private static final String FAINT = "#57606a";

  private final List<Xml> drawn = new ArrayList<>();
  private int y = MARGIN;

  /** Puts text from a place to the right margin, in bold. */
  void head(int x, String text) {
    lines(x, text, INK, "bold " + FONT);
  }

  /** Puts text from a place to the right margin. */
  void text(int x, String text) {
    lines(x, text, INK, FONT);
  }

  /** Puts what few people read from a place to the right margin. */
  void aside(int x, String text) {
    lines(x, text, FAINT, FONT);
  }

  private void lines(int x, String text, String colour, String font) {
    for (String line : broken(text, (int) ((WIDTH - MARGIN - x) / LETTER))) {
      y += LINE;
      drawn.add(Shapes.text(x, y - 5, line, colour, font));
    }
  }

  /** Puts a verdict in its colour beside the line that comes next. */
  void verdict(int x, Verdict verdict) {
    drawn.add(Shapes.box(x, y + 1, WORD - 12, LINE - 2, Shapes.colour(verdict), "none"));
    drawn.add(word(x + (WORD - 12) / 2.0, y + LINE - 5, VerdictWords.read(verdict)));
  }

  /** Puts a bar of a verdict on the line that comes next, with as much of a label as it holds. */
  void bar(double from, double to, Verdict verdict, List<String> labels) {
    drawn.add(Shapes.box(from, y, to - from, 2 * LINE, Shapes.colour(verdict), "#ffffff"));
    labels.stream()
        .filter(label -> columns(label) * LETTER + 8 <= to - from)
        .findFirst()
        .ifPresent(label -> drawn.add(word((from + to) / 2, y + LINE + 5, label)));
  }

  private static Xml word(double middle, double base, String text) {
    return Shapes.text(middle, base, text, "#ffffff", "bold " + FONT).with("text-anchor", "middle");
  }

  /** Leaves room. */
  void skip(int lines) {
    y += lines * LINE;
  }

  /** Leaves the room of half a line. */
  void gap() {
    y += LINE / 2;
  }

  /** Prints the image. */
  void print(String title, String description, PrintWriter out) {
    Xml image = Shapes.image(WIDTH, y + MARGIN, title, description);
    drawn.forEach(image::with);
    Shapes.print(image, out);
  }

  /** Breaks text into lines of columns, and words where they are longer than a line. */
  private static List<String> broken(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && columns(line) + 1 + columns(word) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      for (int point : word.codePoints().toArray()) {
        if (columns(line) + columns(Character.toString(point)) > most) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.appendCodePoint(point);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Letters of other scripts may be twice as wide. */
  private static int columns(CharSequence text) {
    return text.codePoints().map(point -> point < 0x300 ? 1 : 2).sum();
  }
}
