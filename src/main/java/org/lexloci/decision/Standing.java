package org.lexloci.decision;

/** How a decision counts once what is accepted outside of the rules is taken off, worst first. */
public enum Standing {
  /** It may not run there, and nobody has accepted that. */
  DENY,
  /** It depends, and nobody has accepted what it may come to. */
  INDETERMINATE,
  /** What breaks it is in the baseline: it was there before the gate was. */
  FROZEN,
  /** What breaks it is waived until a day. */
  WAIVED,
  /** It may run there. */
  PERMIT;

  /** Answers how a verdict counts of which nothing is accepted. */
  public static Standing of(Verdict verdict) {
    return switch (verdict) {
      case DENY -> DENY;
      case INDETERMINATE -> INDETERMINATE;
      case PERMIT -> PERMIT;
    };
  }
}
