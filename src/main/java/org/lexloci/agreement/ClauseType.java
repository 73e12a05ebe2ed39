package org.lexloci.agreement;

/** What kind of provision a clause is. */
public enum ClauseType {
  PROHIBITION,
  OBLIGATION,
  PERMISSION,
  EXCEPTION,
  RIGHT,
  STATUS,
  TERM
}
