package org.lexloci.decision;

/** The answer to "may it run there?", the strictest first. */
public enum Verdict {
  /** It may not, whatever the open questions come to. */
  DENY,

  /** It depends on an open question, or no clause speaks about it. */
  INDETERMINATE,

  /** It may, whatever the open questions come to. */
  PERMIT;

  /** Answers the stricter of two. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
