package org.lexloci.report;

import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;

/** Colours words on a terminal, and leaves them alone elsewhere. */
public enum Colour {
  ON,
  OFF;

  private static final String ESCAPE = "\u001b[";

  /** Says a verdict the way people read it, in its colour. */
  public String of(Verdict verdict) {
    return of(verdict, VerdictWords.read(verdict));
  }

  /** Colours text by the verdict it tells. */
  public String of(Verdict verdict, String text) {
    return switch (verdict) {
      case DENY -> with("31;1", text);
      case INDETERMINATE -> with("33;1", text);
      case PERMIT -> with("32;1", text);
    };
  }

  /** Colours text by how the decision counts that it tells. */
  public String of(Standing standing, String text) {
    return switch (standing) {
      case DENY -> of(Verdict.DENY, text);
      case INDETERMINATE -> of(Verdict.INDETERMINATE, text);
      case FROZEN, WAIVED -> with("36;1", text);
      case PERMIT -> of(Verdict.PERMIT, text);
    };
  }

  /** Puts text into the background. */
  public String faint(String text) {
    return with("2", text);
  }

  /** Puts text into the foreground. */
  public String bold(String text) {
    return with("1", text);
  }

  private String with(String code, String text) {
    return this == ON ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
