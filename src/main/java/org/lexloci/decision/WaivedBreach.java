package org.lexloci.decision;

import org.lexloci.acceptance.Waiver;

/**
 * A breach that a waiver is for, whether or not the waiver still counts.
 *
 * @param edition the name of the edition whose clause is broken
 */
public record WaivedBreach(String edition, Waiver waiver, State state) {

  /** What a waiver comes to. */
  public enum State {
    /** It counts: the breach does not deny. */
    USED,
    /** It would count, and broke nothing that was judged. */
    UNUSED,
    /** Its last day has passed, or is no day. */
    EXPIRED,
    /** It would count, and waivers are not to. */
    IGNORED
  }
}
