package org.lexloci.report.drawing;

import java.io.PrintWriter;
import org.lexloci.decision.Verdict;
import org.lexloci.report.Xml;

/** The elements that images are made of. */
final class Shapes {

  private Shapes() {}

  /** Begins an image that is read as one, by its title and description. */
  static Xml image(long width, long height, String title, String description) {
    return new Xml("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + width + " " + height)
        .with("width", String.valueOf(width))
        .with("height", String.valueOf(height))
        .with("role", "img")
        .with("aria-labelledby", "title description")
        .with(new Xml("title").with("id", "title").text(title))
        .with(new Xml("desc").with("id", "description").text(description))
        .with(box(0, 0, width, height, "#ffffff", "none"));
  }

  static void print(Xml image, PrintWriter out) {
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    image.print(out, "");
    out.flush();
  }

  static Xml box(double x, double y, double w, double h, String fill, String stroke) {
    return new Xml("rect")
        .with("x", round(x))
        .with("y", round(y))
        .with("width", round(w))
        .with("height", round(h))
        .with("rx", "4")
        .with("fill", fill)
        .with("stroke", stroke);
  }

  static Xml text(double x, double y, String text, String colour, String font) {
    return new Xml("text")
        .with("x", round(x))
        .with("y", round(y))
        .with("style", "font: " + font)
        .with("fill", colour)
        .text(text);
  }

  static String round(double number) {
    return String.valueOf(Math.round(number));
  }

  /** Answers a colour that can be read as text on white, and carries white text. */
  static String colour(Verdict verdict) {
    return switch (verdict) {
      case PERMIT -> "#116329";
      case DENY -> "#a40e26";
      case INDETERMINATE -> "#7d4e00";
    };
  }
}
