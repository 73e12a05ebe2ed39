package org.lexloci.manifest.evidence;

import java.util.Optional;

/** What a house makes of what may deploy and was not read. */
public enum UnreadRule {
  /** It is counted and not told. */
  IGNORE,
  /** It is told. */
  WARN,
  /** It is told, and a run with any of it fails. */
  FAIL;

  /**
   * Tells whether what was not read counts as a deployment; by default where it names a product,
   * and a broken file that names one in any case, as it may be of a kind that is read.
   */
  public static boolean fails(Optional<UnreadRule> rule, UnreadPart unread) {
    boolean broken = unread.kind().equals(UnreadPart.BROKEN);
    return broken && unread.isTelling() || rule.map(FAIL::equals).orElse(unread.isTelling());
  }
}
