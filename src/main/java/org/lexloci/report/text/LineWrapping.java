package org.lexloci.report.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks prose into lines. */
public final class LineWrapping {

  private static final int WIDTH = 96;
  private static final char ESCAPE = '\u001b';
  private static final Pattern COLOUR = Pattern.compile(ESCAPE + "\\[[0-9;]*m");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private LineWrapping() {}

  /** Prints a label before the first line and as much space before the others. */
  static void print(PrintWriter out, String label, String text) {
    print(out, label, text, WIDTH);
  }

  /** Breaks a label and text into lines of a width, not counting colours. */
  static List<String> lines(String label, String text, int width) {
    StringWriter lines = new StringWriter();
    print(new PrintWriter(lines), label, text, width);
    return lines.toString().lines().toList();
  }

  /** Counts the characters of a line, not those that colour it. */
  static int length(String text) {
    return text.indexOf(ESCAPE) < 0 ? text.length() : COLOUR.matcher(text).replaceAll("").length();
  }

  /** Prints a label and text on lines of a width. */
  public static void print(PrintWriter out, String label, String text, int width) {
    String indent = " ".repeat(label.length());
    StringBuilder line = new StringBuilder(label);
    int length = length(label);
    for (String word : SPACE.split(text.strip())) {
      int more = length(word);
      if (length + more > width) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        length = indent.length();
      }
      line.append(word).append(' ');
      length += more + 1;
    }
    out.println(line.toString().stripTrailing());
  }
}
