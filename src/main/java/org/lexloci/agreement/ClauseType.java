package org.lexloci.agreement;

/** What kind of provision a clause is. */
public enum ClauseType {
  PROHIBITION,
  OBLIGATION,
  PERMISSION,
  EXCEPTION,
  RIGHT,
  STATUS,
  TERM;

  /** Tells whether a clause of this type can be broken. */
  public boolean binds() {
    return this == PROHIBITION || this == OBLIGATION;
  }
}
