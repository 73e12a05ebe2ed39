package org.lexloci.report.drawing;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Edition;
import org.lexloci.diagram.Diagram;
import org.lexloci.report.VerdictWords;

/** Draws an edition in the language of Graphviz. */
public record DotDrawing(PrintWriter out) {

  /** Prints the drawing. */
  public void print(Edition edition, Diagram diagram) {
    List<Box> boxes = Box.of(diagram);
    out.println("digraph " + quote(edition.period().name()) + " {");
    out.println("  label=" + quote(edition.shown()) + "; node [shape=box];");
    for (int number = 0; number < boxes.size(); number++) {
      Box box = boxes.get(number);
      out.println("  q" + number + " [label=" + quote(box.question()) + "];");
      for (Box.Way way : box.ways()) {
        String next = way.verdict().map(VerdictWords::read).orElse("q" + way.next());
        out.println("  q" + number + " -> " + next + " [label=" + quote(way.answers()) + "];");
      }
    }
    out.println("}");
    out.flush();
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
