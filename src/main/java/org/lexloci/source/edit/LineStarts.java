package org.lexloci.source.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lexloci.source.Position;
import org.lexloci.source.parser.ValueSpan;

/** Turns positions into offsets and back, counting lines and columns as readers do. */
final class LineStarts {

  private final String file;
  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  LineStarts(String file, String text) {
    this.file = file;
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char passed = text.charAt(i);
      boolean first = passed == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (passed == '\n' || (passed == '\r' && !first)) {
        starts.add(i + 1);
      }
    }
  }

  /** Tells whether a character ends a line, or is half of what does. */
  static boolean isBreak(char letter) {
    return letter == '\n' || letter == '\r';
  }

  /** Answers where the line ends in which an offset is. */
  static int lineEnd(String text, int offset) {
    int end = offset;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  int offset(int line, int column) {
    return text.offsetByCodePoints(starts.get(line - 1), column - 1);
  }

  Position at(int from, int to) {
    return at(from).until(at(to));
  }

  /** Answers how much deeper the first mapping in a document is indented. */
  int indent(ValueSpan root) {
    for (ValueSpan.Entry entry : root.entries()) {
      ValueSpan inner = entry.value();
      if (inner.shape() == ValueSpan.Shape.BLOCK_MAPPING && root.shape() == inner.shape()) {
        return at(inner.entries().get(0).keyFrom()).column() - at(entry.keyFrom()).column();
      }
    }
    return 2;
  }

  private Position at(int offset) {
    int found = Collections.binarySearch(starts, offset);
    int line = found < 0 ? -found - 1 : found + 1;
    int start = starts.get(line - 1);
    return new Position(file, line, text.codePointCount(start, offset) + 1);
  }
}
