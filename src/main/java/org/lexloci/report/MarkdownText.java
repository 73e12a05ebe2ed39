package org.lexloci.report;

import java.util.List;
import org.lexloci.source.Shown;

/** Writes tables of Markdown. */
final class MarkdownText {

  private MarkdownText() {}

  /** Escapes what could be markup, a tag, a mention or a forgery, and breaks no line. */
  static String plain(String text) {
    return Markdown.plain(Shown.full(text.strip().replaceAll("\\s+", " ")));
  }

  /** Writes one row of a table. */
  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
