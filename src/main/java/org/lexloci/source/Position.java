package org.lexloci.source;

/**
 * Points at a character of a file, as its reader counts, and at where what begins there ends.
 *
 * @param file the name as shown to the user
 * @param line from 1; 0 means the file as a whole
 * @param column in code points from 1; 0 means the file as a whole
 * @param endLine the line of the first character behind it; {@code line} where the end is not known
 * @param endColumn the column of the first character behind it; {@code column} where the end is not
 *     known
 */
public record Position(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Position> {

  /** Points at where something begins that has no known end. */
  public Position(String file, int line, int column) {
    this(file, line, column, line, column);
  }

  /** What stands for the file where something was typed on the command line. */
  public static final String COMMAND_LINE = "command line";

  /** Points at the command line. */
  public static final Position TYPED = whole(COMMAND_LINE);

  /** Points at a file as a whole. */
  public static Position whole(String file) {
    return new Position(file, 0, 0);
  }

  /** Points at the same place of a file that is called otherwise. */
  public Position in(String other) {
    return new Position(other, line, column, endLine, endColumn);
  }

  /** Answers the same beginning with the beginning of something behind it as its end. */
  public Position until(Position behind) {
    return new Position(file, line, column, behind.line, behind.column);
  }

  /** Names the file, and the line in it, if it is about one. */
  public String fileAndLine() {
    return line == 0 ? file : file + ":" + line;
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
