package org.lexloci.report.html;

import static org.lexloci.report.html.HtmlPage.text;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * The page on which a question is asked, or a document checked, and answered as at a prompt.
 *
 * @param question as it was typed; empty before anything was
 * @param document as it was pasted; empty before anything was
 * @param answer none before anything was asked
 */
public record HtmlQuestion(String question, String document, Optional<Answer> answer) {

  /**
   * An answer.
   *
   * @param exit the exit code that a command would end with
   * @param told what it would write
   * @param timeline the address of a picture of the answer over time; empty without one
   */
  public record Answer(int exit, String told, String timeline) {

    private String kind() {
      return switch (exit) {
        case 0 -> "permit";
        case 1 -> "deny";
        case 2 -> "indeterminate";
        default -> "unanswered";
      };
    }
  }

  /** Writes the page to a writer, which stays open. */
  public void write(PrintWriter out) {
    HtmlPage page = HtmlPage.withQuestion(out, "question.css", "question.js");
    page.begin("May this product run on that cloud?");
    out.println("<form class=\"ask\" method=\"get\" action=\"/\">");
    out.println(
        "<label>Question <input name=\"q\" size=\"40\" required=\"\" value=\""
            + text(question)
            + "\" placeholder=\"PRODUCT on CLOUD\"/></label>");
    out.println("<button>Ask</button>");
    out.println("</form>");
    if (!question.isEmpty()) {
      answer.ifPresent(told -> write(told, out));
    }
    out.println("<h2>Check a manifest</h2>");
    out.println("<form class=\"paste\" method=\"post\" action=\"/\">");
    out.println(
        "<label for=\"document\">A descriptor, a Kubernetes object, a Terraform plan: YAML or"
            + " JSON</label>");
    out.println(
        "<textarea id=\"document\" name=\"document\" rows=\"14\" spellcheck=\"false\">\n"
            + HtmlPage.lines(document)
            + "</textarea>");
    out.println("<button>Check</button>");
    out.println("</form>");
    out.println("<div id=\"marks\" aria-live=\"polite\"></div>");
    if (question.isEmpty()) {
      answer.ifPresent(told -> write(told, out));
    }
    out.println(
        "<footer><p><a href=\"/matrix\">every product on every cloud</a> ·"
            + " <a href=\"/v1/clauses\">the clauses</a> ·"
            + " <a href=\"/editions\">what the last edition changed</a> ·"
            + " <a href=\"/openapi.json\">for programs</a></p></footer>");
    page.end();
  }

  private static void write(Answer answer, PrintWriter out) {
    out.println("<section aria-label=\"answer\" class=\"answer " + answer.kind() + "\">");
    out.println("<pre>" + HtmlPage.lines(answer.told()) + "</pre>");
    out.println("</section>");
    if (!answer.timeline().isEmpty()) {
      out.println(
          "<figure><img src=\""
              + text(answer.timeline())
              + "\" alt=\"the answer for each launch date\"/>"
              + "<figcaption>The answer by launch date, each under the edition then in force"
              + "</figcaption></figure>");
    }
  }
}
