package org.lexloci.report.markdown;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.report.AcceptedLines;
import org.lexloci.source.SafeText;
import org.lexloci.world.SettledReading;

/** Writes text so that Markdown and the HTML in it read nothing into it. */
public final class Markdown {

  private static final String MARKUP = "\\`*_{}[]+!|~$^";

  private Markdown() {}

  /** Escapes what could be markup, a tag, a link, a mention or a reference. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> plain.append("&lt;");
        case '>' -> plain.append("&gt;");
        case '&' -> plain.append("&amp;");
        // A mention is looked for after the markup is read, in what is left of the text.
        case '@' -> plain.append("@<!-- -->");
        case '#' -> plain.append("\\#<!-- -->");
        case '\n', '\r' -> plain.append(' ');
        default -> {
          if (MARKUP.indexOf(c) >= 0 || isLink(text, i) || c == '-' && i == 0) {
            plain.append('\\');
          }
          plain.append(c);
        }
      }
    }
    return plain.toString();
  }

  /** Escapes text that somebody else wrote, on one line and safe to print. */
  static String oneLine(String text) {
    return plain(SafeText.full(text.strip().replaceAll("\\s+", " ")));
  }

  /**
   * Writes a list of how a house reads what the agreement leaves open; nothing when there is none.
   */
  static void readings(List<SettledReading> readings, PrintWriter out) {
    readings.forEach(reading -> out.print("- " + plain(AcceptedLines.sentence(reading)) + "\n"));
    if (!readings.isEmpty()) {
      out.print("\n");
    }
  }

  /** Writes one row of a table. */
  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Tells whether a character would make the words around it a link. */
  private static boolean isLink(String text, int at) {
    return text.startsWith("://", at) || text.regionMatches(true, at - 3, "www.", 0, 4);
  }

  /** Escapes text for the places where a tag is open and Markdown is not read. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", " ")
        .replace("@", "@<!-- -->")
        .replace("#", "#<!-- -->");
  }

  /** Writes text as code, in a cell of a table too. */
  static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String inner = text.replace('\n', ' ').replace('\r', ' ').replace("|", "\\|");
    boolean apart = inner.startsWith("`") || inner.endsWith("`") || inner.isBlank();
    return apart ? fence + " " + inner + " " + fence : fence + inner + fence;
  }

  /** Writes a link to somewhere on the web, or the words alone where it leads elsewhere. */
  public static String link(String words, String url) {
    boolean isWeb = url.startsWith("https://") || url.startsWith("http://");
    return isWeb
        ? "[" + plain(words) + "](<" + url.replaceAll("[<>\\s\\\\]", "") + ">)"
        : plain(words);
  }
}
