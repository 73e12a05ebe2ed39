package org.lexloci.decision;

/** What became of a clause in a decision. */
public enum Status {
  VIOLATED,

  /** Not the same in every world. */
  DEPENDS,

  EXCEPTED,
  SATISFIED,
  NOT_APPLICABLE
}
