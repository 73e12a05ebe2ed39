package org.lexloci.source.edit;

import org.lexloci.source.Position;

/**
 * Replaces a stretch of a file.
 *
 * @param at the stretch, from its first character to the first behind it; an insertion where both
 *     are the same
 * @param replacement as it is to stand in the file, line breaks of the file's own kind included
 */
public record TextEdit(Position at, String replacement) implements Comparable<TextEdit> {

  @Override
  public int compareTo(TextEdit other) {
    return at.compareTo(other.at);
  }
}
