package org.lexloci.source.edit;

import java.util.List;
import org.lexloci.source.parser.ValueSpan;

/** Writes a key that a mapping does not have behind its last one, in the mapping's own manner. */
record Insertion(String text, boolean json) {

  /**
   * Answers the offset and the text.
   *
   * @param indent how much deeper the file indents what belongs to a key
   * @param keys the first of which is missing, the others below it
   */
  Inserted into(ValueSpan mapping, int indent, List<String> keys, String value) {
    return mapping.shape() == ValueSpan.Shape.FLOW_MAPPING
        ? flow(mapping, keys, value)
        : block(mapping, indent, keys, value);
  }

  record Inserted(int at, String text) {}

  private Inserted flow(ValueSpan mapping, List<String> keys, String value) {
    List<ValueSpan.Entry> entries = mapping.entries();
    if (entries.isEmpty()) {
      return new Inserted(text.indexOf('{', mapping.from()) + 1, pair(keys, value, json, ": "));
    }
    ValueSpan.Entry last = entries.get(entries.size() - 1);
    boolean quoted = text.charAt(last.keyFrom()) == '"';
    String before = text.substring(lineStart(last.keyFrom()), last.keyFrom());
    boolean ownLine = before.isBlank();
    boolean tight = json && text.charAt(text.indexOf(':', keyEnd(last)) + 1) != ' ';
    String separator = ownLine ? "," + lineBreak() + before : tight ? "," : ", ";
    return new Inserted(
        last.value().to(), separator + pair(keys, value, quoted, tight ? ":" : ": "));
  }

  /** Keys that are looked at here have no escapes in them. */
  private static int keyEnd(ValueSpan.Entry entry) {
    return entry.keyFrom() + entry.key().length();
  }

  private static String pair(List<String> keys, String value, boolean quoted, String colon) {
    String mark = quoted ? "\"" : "";
    String inner =
        keys.size() == 1
            ? quoted || isDay(value) ? "\"" + value + "\"" : value
            : "{" + pair(keys.subList(1, keys.size()), value, quoted, colon) + "}";
    return mark + keys.get(0) + mark + colon + inner;
  }

  private Inserted block(ValueSpan mapping, int indent, List<String> keys, String value) {
    int keyFrom = mapping.entries().get(0).keyFrom();
    int column = text.codePointCount(lineStart(keyFrom), keyFrom);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      lines.append(" ".repeat(column + i * indent)).append(keys.get(i)).append(':');
      lines.append(i < keys.size() - 1 ? lineBreak() : " ");
    }
    lines.append(isDay(value) ? "\"" + value + "\"" : value);
    int end = mapping.to();
    if (end > 0 && LineStarts.isBreak(text.charAt(end - 1))) {
      return new Inserted(end, lines + lineBreak());
    }
    return new Inserted(LineStarts.lineEnd(text, end), lineBreak() + lines);
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !LineStarts.isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Breaks lines as the first line is broken. */
  private String lineBreak() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  /** Days are quoted, lest another reader takes them for more than text. */
  private static boolean isDay(String value) {
    return Character.isDigit(value.charAt(0));
  }
}
