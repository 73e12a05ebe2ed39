package org.lexloci.report.drawing;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Edition;
import org.lexloci.diagram.Diagram;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.Xml;

/** Draws an edition as an SVG image. */
public record SvgDrawing(PrintWriter out) {

  private static final int MARGIN = 20;
  private static final int TITLE = 40;
  private static final int HEAD = 24;
  private static final int LINE = 18;
  private static final int BETWEEN = 44;
  private static final double LETTER = 8.2;
  private static final int LEAST = 200;

  /** Prints the drawing. */
  public void print(Edition edition, Diagram diagram) {
    List<Box> boxes = Box.of(diagram);
    double room = width(boxes);
    Layout layout = new Layout(boxes, room);
    int[] tops = tops(boxes, layout.rows());
    double shift = MARGIN - layout.left();
    long width = Math.round(layout.right() + shift + MARGIN);
    long height = tops[layout.rows()] + MARGIN;
    Xml svg =
        Shapes.image(
            width,
            height,
            edition.shown(),
            "Questions as boxes: the answers lead on to others, or to a verdict.");
    svg.with(text(MARGIN, MARGIN + 8, edition.shown(), "#000000", "bold "));
    for (int number = 0; number < boxes.size(); number++) {
      Box box = boxes.get(number);
      for (int way = 0; way < box.ways().size(); way++) {
        List<Double> line = layout.line(number, way).stream().map(x -> x + shift).toList();
        if (!line.isEmpty()) {
          int y = tops[box.row()] + HEAD + way * LINE + LINE / 2;
          int bottom = tops[box.row()] + height(box);
          svg.with(line(line, room / 2, y, bottom + way * 4, box.row(), tops));
        }
      }
    }
    for (int number = 0; number < boxes.size(); number++) {
      box(svg, boxes.get(number), layout.x(number) + shift - room / 2, room, tops);
    }
    Shapes.print(svg, out);
  }

  /** Answers where each row begins and, last, where the last one ends. */
  private static int[] tops(List<Box> boxes, int rows) {
    int[] tops = new int[rows + 1];
    tops[0] = MARGIN + TITLE;
    for (int row = 0; row < rows; row++) {
      int at = row;
      int ways =
          boxes.stream().filter(b -> b.row() == at).mapToInt(b -> b.ways().size()).max().orElse(0);
      tops[row + 1] = tops[row] + HEAD + ways * LINE + BETWEEN;
    }
    return tops;
  }

  /** Answers how wide a box has to be for the longest of all lines. */
  private static double width(List<Box> boxes) {
    int longest = 0;
    for (Box box : boxes) {
      longest = Math.max(longest, box.question().length());
      for (Box.Way way : box.ways()) {
        int verdict = way.verdict().map(v -> VerdictWords.read(v).length() + 2).orElse(0);
        longest = Math.max(longest, way.answers().length() + verdict);
      }
    }
    return Math.max(LEAST, longest * LETTER + 20);
  }

  private static int height(Box box) {
    return HEAD + box.ways().size() * LINE + 6;
  }

  private static void box(Xml svg, Box box, double x, double width, int[] tops) {
    int y = tops[box.row()];
    svg.with(Shapes.box(x, y, width, height(box), "#f6f8fa", "#57606a"));
    svg.with(text(x + 10, y + 17, box.question(), "#000000", "bold "));
    for (int way = 0; way < box.ways().size(); way++) {
      Box.Way on = box.ways().get(way);
      int line = y + HEAD + way * LINE + 13;
      svg.with(text(x + 10, line, on.answers(), "#24292f", ""));
      on.verdict()
          .ifPresent(
              verdict ->
                  svg.with(
                      text(
                              x + width - 10,
                              line,
                              VerdictWords.read(verdict),
                              Shapes.colour(verdict),
                              "bold ")
                          .with("text-anchor", "end")));
    }
  }

  /**
   * Leaves the box at the side that is nearer, passes it by where it goes on below, and comes in
   * from above.
   */
  private static Xml line(
      List<Double> passed, double half, int y, int bottom, int row, int[] tops) {
    double middle = passed.get(0);
    double next = passed.get(1);
    int way = next < middle ? -1 : 1;
    double side = middle + way * half;
    double out = side + way * 14;
    StringBuilder path = new StringBuilder("M" + Shapes.round(side) + " " + y);
    double entry = tops[row + 1];
    if (Math.abs(next - middle) < half + 40) {
      path.append(curve(out, y, out, y, out, y + 8));
      path.append(" L" + Shapes.round(out) + " " + bottom);
      path.append(curve(out, bottom + 24, next, entry - 24, next, entry));
    } else {
      path.append(curve(side + way * 40, y, next, entry - 40, next, entry));
    }
    for (int i = 2; i < passed.size(); i++) {
      double from = tops[row + i] - BETWEEN;
      path.append(" L" + Shapes.round(passed.get(i - 1)) + " " + Shapes.round(from));
      double to = tops[row + i];
      path.append(curve(passed.get(i - 1), from + 30, passed.get(i), to - 30, passed.get(i), to));
    }
    return new Xml("path")
        .with("d", path.toString())
        .with("fill", "none")
        .with("stroke", "#57606a")
        .with("stroke-width", "1.2");
  }

  private static String curve(double... points) {
    StringBuilder curve = new StringBuilder(" C");
    for (double point : points) {
      curve.append(' ').append(Shapes.round(point));
    }
    return curve.toString();
  }

  private static Xml text(double x, double y, String text, String colour, String weight) {
    return Shapes.text(x, y, text, colour, weight + "13px sans-serif");
  }
}
