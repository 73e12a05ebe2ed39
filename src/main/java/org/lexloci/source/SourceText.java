package org.lexloci.source;

/**
 * Holds the whole text of a file in a language that is read elsewhere, decoded and free of what no
 * text file holds. Its lines end in a line feed, however the file ends them.
 */
public record SourceText(Position at, String text) implements Node {

  /** Ends each line in a line feed. */
  public SourceText {
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
  }

  @Override
  public String kind() {
    return "source";
  }
}
