package org.lexloci.manifest.terraform;

import java.util.Optional;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * Stands for a value that nothing in the files tells.
 *
 * @param at where it is asked for
 * @param because what it depends on, ready to print: {@code `var.model`, which has no value}
 */
record Unknown(Position at, String because, Reason reason) implements Node {

  /** Why it is not known. */
  enum Reason {
    /** Somebody could say it, in the files or on the command line. */
    OPEN,
    /** It was looked for in something that does not hold it. */
    MISSING,
    /** Nobody can say it before the plan is carried out. */
    COMPUTED
  }

  Unknown(Position at, String because) {
    this(at, because, Reason.OPEN);
  }

  /** Finds the first of some values that is not known. */
  static Optional<Unknown> among(Iterable<? extends Node> values) {
    for (Node value : values) {
      if (value instanceof Unknown unknown) {
        return Optional.of(unknown);
      }
    }
    return Optional.empty();
  }

  @Override
  public String kind() {
    return "what is not known";
  }
}
