package org.lexloci.source;

/**
 * Holds the whole text of a file in a language that is read elsewhere, decoded and free of what no
 * text file holds.
 */
public record SourceText(Position at, String text) implements Node {

  @Override
  public String kind() {
    return "source";
  }
}
