package org.lexloci.source.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream of JSON objects, one a line, read line by line however many there are. */
public final class ObjectLines {

  private static final int CHUNK = 1 << 16;

  /**
   * A line that is not blank.
   *
   * @param number from 1
   * @param bytes of it without its end; as many as the limit and one more when it is too long
   */
  public record Line(int number, byte[] bytes) {}

  /** The bytes of the mark that may stand before UTF-8. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final InputStream in;
  private final int limit;
  private final byte[] chunk = new byte[CHUNK];
  private int from;
  private int to;
  private int number;

  /**
   * Reads from a stream, and never closes it.
   *
   * @param limit how many bytes of a line are read
   */
  public ObjectLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * Tells whether a stream begins with an object on a line of its own, and another after it. None
   * of it is taken.
   */
  public static boolean areIn(InputStream in, int limit) throws IOException {
    if (!in.markSupported()) {
      return false;
    }
    in.mark(limit);
    try {
      return begin(in, limit);
    } finally {
      in.reset();
    }
  }

  private static boolean begin(InputStream in, int limit) throws IOException {
    int lines = 0;
    int first = ' ';
    int last = ' ';
    for (int read = 0; read < limit; read++) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      if (next == '\n' && first == '{' && lines == 0) {
        if (last != '}') {
          return false;
        }
        lines++;
        first = ' ';
      }
      boolean mark = lines == 0 && first == ' ' && MARK.indexOf(next) >= 0;
      if (!isBlank(next) && !mark) {
        if (first == ' ') {
          first = next;
          if (first != '{' || lines == 1) {
            return first == '{';
          }
        }
        last = next;
      }
    }
    return false;
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  /** Reads the next line that is not blank; empty at the end. */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    while (from < to || fill()) {
      int end = from;
      while (end < to && chunk[end] != '\n') {
        blank &= isBlank(chunk[end++]);
      }
      line.write(chunk, from, Math.min(end - from, limit + 1 - line.size()));
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        number++;
        if (!blank) {
          return Optional.of(new Line(number, line.toByteArray()));
        }
        line.reset();
      }
    }
    return blank ? Optional.empty() : Optional.of(new Line(++number, line.toByteArray()));
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(chunk));
    return to > 0;
  }
}
