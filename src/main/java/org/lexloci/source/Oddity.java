package org.lexloci.source;

/**
 * Something that no document of ours may hold and that another may.
 *
 * @param problem what it is where it may not be
 */
public record Oddity(Kind kind, Problem problem) {

  /** What is odd. */
  public enum Kind {
    /** A key that YAML takes for something else than text. */
    KEY,
    /** A tag; the tree holds the short form that it may be, spelt out. */
    TAG,
    /** A key that comes twice. */
    DOUBLE,
    /** A merge key; the tree holds the entries that it stands for. */
    MERGE
  }
}
