package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
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
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(label.length());
    StringBuilder line = new StringBuilder(label);
    int length = length(label);
    for (String word : SPACE.split(text.strip())) {
      int more = length(word);
      if (length + more > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        length = indent.length();
      }
      line.append(word).append(' ');
      length += more + 1;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Counts the characters of a line, not those that colour it. */
  static int length(String text) {
    return text.indexOf(ESCAPE) < 0 ? text.length() : COLOUR.matcher(text).replaceAll("").length();
  }

  /** Prints a label and text on lines of a width. */
  public static void print(PrintWriter out, String label, String text, int width) {
    lines(label, text, width).forEach(out::println);
  }
}
