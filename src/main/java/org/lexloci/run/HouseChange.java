package org.lexloci.run;

import org.lexloci.source.Position;

/**
 * One thing that a house says otherwise once a change is merged.
 *
 * @param kind what it is, in lower case: {@code consent}
 * @param at where it stands, or stood
 */
public record HouseChange(String kind, String name, How how, Position at) {

  /** What becomes of it. */
  public enum How {
    ADDED,
    CHANGED,
    REMOVED
  }
}
