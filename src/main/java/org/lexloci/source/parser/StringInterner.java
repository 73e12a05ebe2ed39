package org.lexloci.source.parser;

/**
 * Keeps one copy of short text that files repeat, as they do their keys. That makes trees smaller,
 * and quicker to walk: what is the same text is the same object.
 *
 * <p>Each text has one place, which the text that came last holds. So there is nothing to grow, and
 * nothing that a hostile file could make slow.
 */
public final class StringInterner {

  private static final int PLACES = 1 << 11;

  /** Longer text is seldom repeated, and reading all of it would cost more than it saves. */
  private static final int LONGEST = 64;

  // Threads share it without a lock: whichever text a thread finds in a place is whole, and at
  // worst another copy.
  private final String[] places = new String[PLACES];

  /** Answers the copy that is kept of a text, which from now on may be this one. */
  public String of(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    String kept = places[place];
    if (text.equals(kept)) {
      return kept;
    }
    places[place] = text;
    return text;
  }
}
