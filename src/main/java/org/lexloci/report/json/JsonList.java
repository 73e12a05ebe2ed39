package org.lexloci.report.json;

/**
 * A JSON list.
 *
 * @param items texts, whole numbers or objects
 */
record JsonList(Iterable<?> items, Layout layout) {

  /** Where lines end in what is printed over many lines. */
  enum Layout {
    /** After every value, however deep. */
    LINES,
    /** After every item. */
    ROWS,
    /** Nowhere. */
    ONE_LINE
  }
}
