package org.lexloci.report.html;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.lexloci.source.SafeText;
import org.lexloci.source.Sha256;
import org.lexloci.source.packed.Resources;

/** A page that needs nothing else and lets nothing in: no other file, no script but its own. */
final class HtmlPage {

  private final PrintWriter out;
  private final String style;
  private final String script;
  private final String server;

  private HtmlPage(PrintWriter out, String style, String script, String server) {
    this.out = out;
    this.style = style;
    this.script = script;
    this.server = server;
  }

  /** Writes a page without a script to a writer, which stays open. */
  HtmlPage(PrintWriter out) {
    this(out, minified("page.css"), "", "form-action 'none'");
  }

  /** Writes a page with a packed script to a writer, which stays open. */
  HtmlPage(PrintWriter out, String script) {
    this(out, minified("page.css"), minified(script), "form-action 'none'");
  }

  /** Writes a page that asks the server that it came from, and nobody else. */
  static HtmlPage withQuestion(PrintWriter out, String style, String script) {
    return new HtmlPage(
        out,
        minified("page.css") + minified(style),
        minified(script),
        "form-action 'self'; connect-src 'self'; img-src 'self'");
  }

  /** Writes what stands before the content, the title as a heading included. */
  void begin(String title) {
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"en\">");
    out.println("<head>");
    out.println("<meta charset=\"utf-8\">");
    out.println(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            + hash(style)
            + "; script-src "
            + (script.isEmpty() ? "'none'" : hash(script))
            + "; base-uri 'none'; "
            + server
            + "\">");
    out.println("<meta name=\"referrer\" content=\"no-referrer\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"color-scheme\" content=\"light dark\">");
    out.println("<title>" + text(title) + "</title>");
    out.println("<style>" + style + "</style>");
    out.println("</head>");
    out.println("<body><main>");
    out.println("<h1>" + text(title) + "</h1>");
  }

  /** Writes what stands after the content. */
  void end() {
    out.println("</main>");
    if (!script.isEmpty()) {
      out.println("<script>" + script + "</script>");
    }
    out.println("</body>");
    out.println("</html>");
    out.flush();
  }

  /** Escapes text for an element and for an attribute in quotes. */
  static String text(String raw) {
    return SafeText.full(raw)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Escapes text of many lines for an element. */
  static String lines(String raw) {
    return raw.lines().map(HtmlPage::text).collect(Collectors.joining("\n"));
  }

  /** Links to a page on the web; what is no address of one stays text. */
  static String link(String url, String shown) {
    return url.matches("https?://[!-~]+")
        ? "<a href=\"" + text(url) + "\">" + text(shown) + "</a>"
        : text(shown);
  }

  /** Says by its hash which text of ours a browser may heed. */
  private static String hash(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static String minified(String name) {
    return Resources.text(HtmlPage.class, name);
  }
}
