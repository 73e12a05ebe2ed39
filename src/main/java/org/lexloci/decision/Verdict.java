package org.lexloci.decision;

import org.lexloci.diagram.Effect;

/** The answer to "may it run there?", the strictest first. */
public enum Verdict {
  /** It may not, whatever the open questions come to. */
  DENY,

  /** It depends on an open question, or no clause speaks about it. */
  INDETERMINATE,

  /** It may, whatever the open questions come to. */
  PERMIT;

  /** Answers what follows in one world from what is found in it. */
  public static Verdict of(Effect effect) {
    return switch (effect) {
      case BREACH -> DENY;
      case APPLIES -> PERMIT;
      case SILENT -> INDETERMINATE;
    };
  }

  /** Answers the stricter of two. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
