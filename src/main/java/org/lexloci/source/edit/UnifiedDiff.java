package org.lexloci.source.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes edits as a unified diff. What changes is known, so nothing has to be found out, and a line
 * that no edit touches never counts as changed.
 */
record UnifiedDiff(List<String> before, List<Block> blocks) {

  private static final int CONTEXT = 3;

  /** Lines from {@code from} up to {@code to} give way to others. */
  private record Block(int from, int to, List<String> lines) {}

  /** One stretch of text, by offsets, that gives way to another. */
  record Replaced(int from, int to, String by) {}

  /**
   * Writes the diff.
   *
   * @param path as both sides name the file
   * @param replaced in the order of the text, none overlapping another
   */
  static String of(String path, String text, List<Replaced> replaced) {
    List<String> lines = lines(text);
    List<Integer> starts = new ArrayList<>(List.of(0));
    lines.forEach(line -> starts.add(starts.get(starts.size() - 1) + line.length()));
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < replaced.size(); ) {
      int first = line(starts, replaced.get(i).from());
      int last = first;
      int at = starts.get(first);
      StringBuilder written = new StringBuilder();
      do {
        Replaced next = replaced.get(i++);
        last = Math.max(last, line(starts, next.to()));
        written.append(text, at, next.from()).append(next.by());
        at = next.to();
      } while (i < replaced.size() && line(starts, replaced.get(i).from()) <= last);
      written.append(text, at, starts.get(last + 1));
      blocks.add(trimmed(lines, new Block(first, last + 1, lines(written.toString()))));
    }
    return new UnifiedDiff(lines, blocks).write(path);
  }

  /** Finds the line that holds an offset; the end of the text belongs to the last one. */
  private static int line(List<Integer> starts, int offset) {
    int found = Collections.binarySearch(starts, offset);
    return Math.min(found < 0 ? -found - 2 : found, starts.size() - 2);
  }

  /** Leaves out the lines that stay. */
  private static Block trimmed(List<String> before, Block block) {
    int from = block.from();
    int to = block.to();
    List<String> lines = block.lines();
    while (from < to && !lines.isEmpty() && before.get(from).equals(lines.get(0))) {
      from++;
      lines = lines.subList(1, lines.size());
    }
    while (to > from
        && !lines.isEmpty()
        && before.get(to - 1).equals(lines.get(lines.size() - 1))) {
      to--;
      lines = lines.subList(0, lines.size() - 1);
    }
    return new Block(from, to, lines);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  private String write(String path) {
    StringBuilder diff = new StringBuilder();
    diff.append("--- ").append(name("a/" + path)).append("\n+++ ");
    diff.append(name("b/" + path)).append('\n');
    int shift = 0;
    for (int i = 0; i < blocks.size(); ) {
      int last = i;
      while (last + 1 < blocks.size()
          && blocks.get(last + 1).from() - blocks.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      shift += hunk(blocks.subList(i, last + 1), shift, diff);
      i = last + 1;
    }
    return diff.toString();
  }

  /** Writes a hunk and answers how many lines it adds. */
  private int hunk(List<Block> of, int shift, StringBuilder diff) {
    int from = Math.max(0, of.get(0).from() - CONTEXT);
    int to = Math.min(before.size(), of.get(of.size() - 1).to() + CONTEXT);
    StringBuilder body = new StringBuilder();
    int added = 0;
    int at = from;
    for (Block block : of) {
      write(' ', before.subList(at, block.from()), body);
      write('-', before.subList(block.from(), block.to()), body);
      write('+', block.lines(), body);
      at = block.to();
      added += block.lines().size() - (block.to() - block.from());
    }
    write(' ', before.subList(at, to), body);
    int count = to - from;
    diff.append("@@ -").append(range(from, count));
    diff.append(" +").append(range(from + shift, count + added)).append(" @@\n").append(body);
    return added;
  }

  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
  }

  private static void write(char sign, List<String> lines, StringBuilder body) {
    for (String line : lines) {
      body.append(sign).append(line);
      if (!line.endsWith("\n")) {
        body.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Quotes as git does what would end the name, and ends with a tab one that has a space. */
  private static String name(String path) {
    boolean quoted = path.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7F);
    if (!quoted) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder name = new StringBuilder("\"");
    for (char letter : path.toCharArray()) {
      if (letter < ' ' || letter == 0x7F) {
        name.append('\\').append(Character.forDigit(letter >> 6, 8));
        name.append(Character.forDigit(letter >> 3 & 7, 8));
        name.append(Character.forDigit(letter & 7, 8));
      } else {
        name.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
      }
    }
    return name.append('"').toString();
  }
}
