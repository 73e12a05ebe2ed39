package org.lexloci.input;

import java.util.Set;
import org.lexloci.source.Problem;

/** Why files that a walk comes across are skipped. */
final class SkipReasons {

  /** For a file without content. */
  static final String EMPTY = "empty";

  /** For a program. */
  static final String STARTS_NOTHING = "starts no model";

  /** For manifests in which nothing runs. */
  static final String INERT = "deploys nothing";

  /** For a program that was not searched. */
  static final String TOO_MANY =
      "not searched for what starts a model, as there are more programs than are looked at; check a"
          + " directory below";

  /** The beginning of the reason for what could not be listed. */
  static final String UNLISTED = "not listed: ";

  private static final Set<String> BARREN = Set.of(EMPTY, STARTS_NOTHING, INERT);

  private SkipReasons() {}

  /** Tells whether a file is known to deploy nothing. */
  static boolean deploysNothing(Problem file) {
    return BARREN.contains(file.message());
  }

  /** Tells whether something may deploy and was not searched. */
  static boolean mayDeploy(Problem one) {
    return one.message().equals(TOO_MANY) || one.message().startsWith(UNLISTED);
  }
}
