package org.lexloci.replay;

import java.util.List;
import java.util.function.Function;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;

/** What is decided of one deployment again. */
public record ReplayedDecision(RecordedDecision recorded, List<ReplayedEdition> editions) {

  /**
   * Answers the verdict again. Where the record came to less than its editions did, what was stated
   * of the deployment excluded itself, and it still does.
   */
  public Verdict verdict() {
    return strictest(ReplayedEdition::verdict);
  }

  private Verdict strictest(Function<ReplayedEdition, Verdict> of) {
    Verdict again = editions.stream().map(of).reduce(Verdict::and).orElse(Verdict.INDETERMINATE);
    boolean limited = recorded.verdict().compareTo(recorded.ofEditions()) < 0;
    return limited ? again.and(Verdict.INDETERMINATE) : again;
  }

  /**
   * Tells whether the verdict can count as it did. A default that is in doubt can keep what is
   * accepted from being enough, so that it counts for less.
   */
  public boolean isStandingSo() {
    return recorded.standing().compareTo(Standing.of(verdict())) >= 0
        && recorded.standing().compareTo(best()) <= 0;
  }

  /** Answers how it counts at best, by what the record says was accepted. */
  private Standing best() {
    if (verdict() == Verdict.PERMIT) {
      return Standing.PERMIT;
    }
    if (strictest(e -> e.lenient().waived()) == Verdict.PERMIT) {
      return Standing.WAIVED;
    }
    Verdict accepted = strictest(e -> e.lenient().accepted());
    return accepted == Verdict.PERMIT ? Standing.FROZEN : Standing.of(accepted);
  }

  /** Tells whether it comes out the same, for the same reasons. */
  boolean isSame() {
    return verdict() == recorded.verdict()
        && isStandingSo()
        && editions.stream().allMatch(ReplayedEdition::isSame);
  }
}
