package org.lexloci.run;

import java.util.List;
import org.lexloci.source.Problem;

/**
 * What a command found, in whichever format it is told.
 *
 * @param <R> its own type
 */
public interface CommandResult<R extends CommandResult<R>> {

  /** Tells how the command ends. */
  Exit exit();

  /** Lists what is wrong with the input. */
  List<Problem> problems();

  /** Lists what should be looked at and changes nothing. */
  default List<Problem> warnings() {
    return List.of();
  }

  /** Answers the same with more problems. */
  R with(List<Problem> more);
}
