package org.lexloci.source;

/**
 * Points at a character of a file, as its reader counts.
 *
 * @param file the name as shown to the user
 * @param line from 1; 0 means the file as a whole
 * @param column in code points from 1; 0 means the file as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  /** Points at a file as a whole. */
  public static Position whole(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
