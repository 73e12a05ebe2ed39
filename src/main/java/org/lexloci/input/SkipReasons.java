package org.lexloci.input;

import java.util.Set;
import org.lexloci.source.Problem;

/** Why files that a walk comes across are skipped. */
final class SkipReasons {

  /** Why a file without content is. */
  static final String EMPTY = "empty";

  /** Why a program is. */
  static final String STARTS_NOTHING = "starts no model";

  /** Why a file of manifests of nothing that runs is. */
  static final String INERT = "deploys nothing";

  /** Why a program is that might start something. */
  static final String TOO_MANY =
      "not searched for what starts a model, as there are more programs than are looked at; check a"
          + " directory below";

  /** Begins why something is unknown that is no file. */
  static final String UNLISTED = "not listed: ";

  private static final Set<String> BARREN = Set.of(EMPTY, STARTS_NOTHING, INERT);

  private SkipReasons() {}

  /** Tells whether it is known of a file that it deploys nothing. */
  static boolean deploysNothing(Problem file) {
    return BARREN.contains(file.message());
  }

  /** Tells whether something may deploy and was not looked at. */
  static boolean mayDeploy(Problem one) {
    return one.message().equals(TOO_MANY) || one.message().startsWith(UNLISTED);
  }
}
