package org.lexloci.run;

import java.util.Comparator;
import org.lexloci.decision.Standing;

/** How a run ends, and why. */
final class RunExit {

  private RunExit() {}

  static Exit of(Run run) {
    if (run.told().problems() > 0) {
      return Exit.INPUT;
    }
    if (!run.problems().isEmpty()) {
      return Exit.of(run.problems());
    }
    Tally tally = run.tally();
    boolean nothing = tally.judged() == 0 && run.since().filter(s -> s.unchanged() > 0).isEmpty();
    if (nothing && run.unjudged().isBlank()) {
      return Exit.INPUT;
    }
    if (nothing) {
      return run.unjudged().unread().isEmpty() ? Exit.UNCONCERNED : Exit.UNREAD;
    }
    return tally.failing().stream()
        .min(Comparator.naturalOrder())
        .map(RunExit::of)
        .orElse(Exit.PERMITTED);
  }

  private static Exit of(Standing worst) {
    return switch (worst) {
      case DENY -> Exit.DENIED;
      case INDETERMINATE -> Exit.INDETERMINATE;
      default -> Exit.DUTY;
    };
  }

  /** Says why in a few words. */
  static String reason(Run run) {
    Exit exit = of(run);
    long denied = run.count(Standing.DENY);
    if (run.told().problems() + run.problems().size() > 0 && denied > 0) {
      return exit.reason() + ", and " + denied + " denied";
    }
    if (exit == Exit.UNREAD) {
      return run.unjudged().notRead();
    }
    if (exit != Exit.PERMITTED) {
      return exit.reason() + (exit == Exit.UNCONCERNED ? run.unjudged().orNamed() : "");
    }
    if (run.told().judged() + run.decisions().size() == 0) {
      return "nothing changed";
    }
    if (run.count(Standing.INDETERMINATE) > 0) {
      return "what depends is not to fail";
    }
    boolean accepted = run.count(Standing.FROZEN) + run.count(Standing.WAIVED) > 0;
    return accepted ? "what is not permitted is accepted" : exit.reason();
  }
}
