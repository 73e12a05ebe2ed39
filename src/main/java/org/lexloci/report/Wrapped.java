package org.lexloci.report;

import java.io.PrintWriter;

/** Breaks prose into lines. */
public final class Wrapped {

  private static final int WIDTH = 96;

  private Wrapped() {}

  /** Prints a label before the first line and as much space before the others. */
  static void print(PrintWriter out, String label, String text) {
    print(out, label, text, WIDTH);
  }

  /** Prints a label and text on lines of a width. */
  public static void print(PrintWriter out, String label, String text, int width) {
    String indent = " ".repeat(label.length());
    StringBuilder line = new StringBuilder(label);
    for (String word : text.strip().split("\\s+")) {
      if (line.length() + word.length() > width) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
