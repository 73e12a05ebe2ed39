package org.lexloci.source;

/** Ends the reading of a text at a problem after which nothing in it can be trusted. */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Says what is wrong where. */
  public UnreadableFileException(Position at, String message) {
    super(message, null, false, false);
    this.problem = new Problem(at, message);
  }

  public Problem problem() {
    return problem;
  }
}
