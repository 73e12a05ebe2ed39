package org.lexloci.descriptor;

/** How far a launch has come. */
public enum Stage {
  PREVIEW,
  GENERAL_AVAILABILITY,

  /** No longer offered: a launch on record, and no deployment to judge. */
  RETIRED;

  /** Tells whether a launch at this stage is as mature as one at the other. */
  public boolean atLeast(Stage other) {
    return compareTo(other) >= 0;
  }
}
