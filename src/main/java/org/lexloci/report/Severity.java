package org.lexloci.report;

/** How much something matters to whoever has to merge. */
public enum Severity {
  /** It is denied, or could not be read. */
  ERROR,

  /** It is neither permitted nor denied. */
  WARNING,

  /** It is denied or may be, and the house has accepted that. */
  NOTE
}
