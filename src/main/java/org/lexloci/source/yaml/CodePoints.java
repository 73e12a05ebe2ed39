package org.lexloci.source.yaml;

import java.util.Arrays;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Hands whole text to the YAML scanner by code point.
 *
 * <p>The reader it stands in for copies its window every 1,024 characters while it looks ahead, so
 * one long scalar takes time by the square of its length: 2 MB 1.4 s, 20 MB minutes. The text is in
 * memory anyway.
 */
final class CodePoints extends StreamReader {

  private final String text;
  private final int[] points;
  private final boolean single;
  private int index;
  private int documentStart;
  private int line;
  private int column;

  CodePoints(String text) {
    super("");
    this.text = text;
    this.points = split(text);
    // Then a part of the text is copied as it is, and not put together again.
    this.single = points.length == text.length();
  }

  /** Takes it apart, however long it is. */
  ParserImpl parser() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return new ParserImpl(this, options);
  }

  private static int[] split(String text) {
    char[] units = text.toCharArray();
    int[] points = new int[units.length];
    int count = 0;
    for (int i = 0; i < units.length; i++) {
      char unit = units[i];
      boolean whole =
          !Character.isHighSurrogate(unit)
              || i + 1 == units.length
              || !Character.isLowSurrogate(units[i + 1]);
      points[count++] = whole ? unit : Character.toCodePoint(unit, units[++i]);
    }
    return count == points.length ? points : Arrays.copyOf(points, count);
  }

  @Override
  public Mark getMark() {
    return new Mark("", index, line, column, points, index);
  }

  @Override
  public int peek() {
    return index < points.length ? points[index] : 0;
  }

  @Override
  public int peek(int ahead) {
    return ahead < points.length - index ? points[index + ahead] : 0;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int left = length; left > 0 && index < points.length; left--) {
      int point = points[index++];
      if (point == '\n' || (point == '\r' && peek() != '\n')) {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  @Override
  public String prefix(int length) {
    int count = Math.min(length, points.length - index);
    return single ? text.substring(index, index + count) : new String(points, index, count);
  }

  /** Moves over text that the caller knows to hold no line break. */
  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    index += length;
    column += length;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return index - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = index;
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getLine() {
    return line;
  }
}
