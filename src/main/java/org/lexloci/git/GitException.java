package org.lexloci.git;

/** The repository cannot tell what it is asked; the message says why and what would help. */
public final class GitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why, in one line that is safe to print. */
  GitException(String message) {
    super(message);
  }
}
