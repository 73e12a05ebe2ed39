package org.lexloci.run;

import java.util.List;
import org.lexloci.decision.Verdict;
import org.lexloci.source.Problem;

/** How a run ends. The first four are answers, the others are not. */
public enum Exit {
  /** Every deployment is permitted. */
  PERMITTED(0, "permitted"),

  /** What was read runs something, and none of it is or names a product. */
  UNCONCERNED(0, "no product is deployed"),

  /** What was read deploys no product, and not everything was read that may. */
  UNREAD(0, "not everything was read"),

  /** At least one is denied. */
  DENIED(1, "denied"),

  /** None is denied, and at least one is indeterminate. */
  INDETERMINATE(2, "indeterminate"),

  /** None is denied or indeterminate, and something is still to be done, which is to fail. */
  DUTY(2, "something is still to be done"),

  /** What was asked for is shown, and nothing had to be cleared. */
  SHOWN(0, "shown"),

  /** An agreement or a waiver file does not load. */
  RULES(3, "the rules are at fault"),

  /** The input or the command line is at fault, or nothing was judged. */
  INPUT(4, "the input is at fault"),

  /** All is judged, and not all of it could be told where it should be. */
  OUTPUT(4, "an output cannot be written"),

  /** Lexloci itself is at fault. */
  INTERNAL(5, "lexloci is at fault");

  private final int code;
  private final String reason;

  Exit(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** Ends with a verdict. */
  public static Exit of(Verdict verdict) {
    return switch (verdict) {
      case DENY -> DENIED;
      case INDETERMINATE -> INDETERMINATE;
      case PERMIT -> PERMITTED;
    };
  }

  /** Ends with problems, of which one with the input is told before one with an output. */
  public static Exit of(List<Problem> problems) {
    return problems.stream().allMatch(Problem::isUnwritten) ? OUTPUT : INPUT;
  }

  /** Answers the exit code of the process. */
  public int code() {
    return code;
  }

  /** Says in a few words why. */
  public String reason() {
    return reason;
  }
}
