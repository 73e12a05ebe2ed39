package org.lexloci.decision;

import java.util.List;

/**
 * What of a decision is accepted outside of the rules.
 *
 * @param standing how the decision counts
 * @param verdict what the verdict would be if no accepted breach were one
 * @param waived breaches that a waiver is for, edition by edition, clause by clause
 * @param frozen breaches that are in the baseline
 */
public record Acceptance(
    Standing standing, Verdict verdict, List<WaivedBreach> waived, List<Frozen> frozen) {

  /** A breach that is in the baseline. */
  public record Frozen(String edition, String clause) {}

  /** Accepts nothing. */
  static Acceptance none(Verdict verdict) {
    return new Acceptance(Standing.of(verdict), verdict, List.of(), List.of());
  }

  /** Lists the waivers for a breach of a clause in an edition. */
  public List<WaivedBreach> waived(String edition, String clause) {
    return waived.stream()
        .filter(w -> w.edition().equals(edition) && w.waiver().clause().value().equals(clause))
        .toList();
  }

  /** Tells whether a breach of a clause in an edition is in the baseline. */
  public boolean frozen(String edition, String clause) {
    return frozen.contains(new Frozen(edition, clause));
  }
}
