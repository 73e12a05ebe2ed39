package org.lexloci.source;

/**
 * Turns offsets into text, asked for in rising order, into positions in one pass. Going back costs
 * little within a line, and a new pass before it.
 */
public final class Cursor {

  private final String file;
  private final String text;
  private final int first;
  private int offset;
  private int begin;
  private int line;
  private int column = 1;

  /** Begins at the first character. */
  public Cursor(String file, String text) {
    this(file, text, 1);
  }

  /** Begins at the first character, which stands on a line. */
  public Cursor(String file, String text, int first) {
    this.file = file;
    this.text = text;
    this.first = first;
    this.line = first;
  }

  /** Counts on from the last offset asked for, from the start of its line, or of the text. */
  public Position at(long target) {
    if (target < begin) {
      return new Cursor(file, text, first).at(target);
    }
    if (target < offset) {
      offset = begin;
      column = 1;
    }
    while (offset < target && offset < text.length()) {
      advance(text.charAt(offset++));
    }
    return new Position(file, line, column);
  }

  private void advance(char passed) {
    if (passed == '\n' || (passed == '\r' && !isAt('\n'))) {
      line++;
      column = 1;
      begin = offset;
    } else if (!(Character.isHighSurrogate(passed)
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset)))) {
      column++;
    }
  }

  private boolean isAt(char expected) {
    return offset < text.length() && text.charAt(offset) == expected;
  }
}
