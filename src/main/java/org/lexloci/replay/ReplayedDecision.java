package org.lexloci.replay;

import java.util.List;
import org.lexloci.decision.Verdict;

/** What is decided of one deployment again. */
public record ReplayedDecision(RecordedDecision recorded, List<ReplayedEdition> editions) {

  /**
   * Answers the verdict again. Where the record came to less than its editions did, what was stated
   * of the deployment excluded itself, and it still does.
   */
  public Verdict verdict() {
    Verdict again =
        editions.stream()
            .map(ReplayedEdition::verdict)
            .reduce(Verdict::and)
            .orElse(Verdict.INDETERMINATE);
    boolean limited = recorded.verdict().compareTo(recorded.ofEditions()) < 0;
    return limited ? again.and(Verdict.INDETERMINATE) : again;
  }

  /** Tells whether it comes out the same, for the same reasons. */
  boolean isSame() {
    return verdict() == recorded.verdict()
        && recorded.isStandingSo()
        && editions.stream().allMatch(ReplayedEdition::isSame);
  }
}
