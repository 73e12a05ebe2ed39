package org.lexloci.cluster;

import java.io.IOException;

/** A cluster did not do what was asked of it. */
public final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Answers of an API server that are expected; all others are faults. */
  enum Reason {
    /** It knows no such thing. */
    MISSING,
    /** Whoever asks may not. */
    FORBIDDEN,
    /** A list was read so slowly that its pages are no longer held. */
    EXPIRED,
    /** Anything else. */
    FAULT
  }

  private final Reason reason;

  ClusterException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  ClusterException(String message) {
    this(Reason.FAULT, message);
  }

  Reason reason() {
    return reason;
  }
}
