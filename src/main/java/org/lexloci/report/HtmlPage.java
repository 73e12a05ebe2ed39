package org.lexloci.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lexloci.source.Shown;

/** A page that needs nothing else: no script, no other file. */
final class HtmlPage {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  HtmlPage(PrintWriter out) {
    this.out = out;
  }

  /** Writes what stands before the content, the title as a heading included. */
  void begin(String title) {
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"en\">");
    out.println("<head>");
    out.println("<meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"color-scheme\" content=\"light dark\">");
    out.println("<title>" + text(title) + "</title>");
    out.println("<style>");
    out.print(style());
    out.println("</style>");
    out.println("</head>");
    out.println("<body>");
    out.println("<h1>" + text(title) + "</h1>");
  }

  /** Writes what stands after the content. */
  void end() {
    out.println("</body>");
    out.println("</html>");
    out.flush();
  }

  /** Escapes text for an element and for an attribute in quotes. */
  static String text(String raw) {
    return Shown.full(raw)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("/org/lexloci/report/page.css")) {
      if (in == null) {
        throw new IllegalStateException("no style was packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
