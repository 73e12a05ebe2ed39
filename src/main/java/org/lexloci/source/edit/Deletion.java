package org.lexloci.source.edit;

import java.util.List;
import org.lexloci.source.parser.ValueSpan;

/** Takes a key and its value out of a mapping, with what parts it from those beside it. */
record Deletion(String text) {

  /** Is a stretch of the text that begins behind what stays before it. */
  record Deleted(int from, int to) {}

  Deleted from(ValueSpan mapping, String key) throws UneditableException {
    List<ValueSpan.Entry> entries = mapping.entries();
    for (int i = 0; i < entries.size(); i++) {
      ValueSpan.Entry entry = entries.get(i);
      if (entry.key().equals(key)) {
        return mapping.shape() == ValueSpan.Shape.FLOW_MAPPING ? flow(entries, i) : block(entry);
      }
    }
    throw new UneditableException("`" + key + "` is not stated there");
  }

  private static Deleted flow(List<ValueSpan.Entry> entries, int at) {
    ValueSpan.Entry entry = entries.get(at);
    if (at > 0) {
      return new Deleted(entries.get(at - 1).value().to(), entry.value().to());
    }
    return new Deleted(
        entry.keyFrom(), entries.size() > 1 ? entries.get(1).keyFrom() : entry.value().to());
  }

  /** Takes whole lines, from the break before them to the one behind, which stays. */
  private Deleted block(ValueSpan.Entry entry) throws UneditableException {
    int from = entry.keyFrom();
    while (from > 0 && text.charAt(from - 1) == ' ') {
      from--;
    }
    if (from == 0 || !LineStarts.isBreak(text.charAt(from - 1))) {
      throw new UneditableException("`" + entry.key() + "` does not begin its line");
    }
    from -= from > 1 && text.startsWith("\r\n", from - 2) ? 2 : 1;
    return new Deleted(from, LineStarts.lineEnd(text, entry.value().to()));
  }
}
