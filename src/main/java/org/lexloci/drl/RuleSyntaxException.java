package org.lexloci.drl;

import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** A rule file cannot be read any further. */
final class RuleSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RuleSyntaxException(Position at, String message) {
    super(message);
    this.problem = new Problem(at, message);
  }

  Problem problem() {
    return problem;
  }
}
