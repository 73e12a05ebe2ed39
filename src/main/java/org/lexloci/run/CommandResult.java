package org.lexloci.run;

import java.util.List;
import org.lexloci.agreement.Agreement;
import org.lexloci.source.Problem;

/**
 * What a command found, in whichever format it is told.
 *
 * @param <R> its own type
 */
public interface CommandResult<R extends CommandResult<R>> {

  /** Tells how the command ends: what is wrong with the input comes before any answer. */
  default Exit exit() {
    return problems().isEmpty() ? answer() : Exit.of(problems());
  }

  /** Says in a few words why it ends so. */
  default String reason() {
    return exit().reason();
  }

  /** Answers the agreement that was asked. */
  Agreement agreement();

  /** Answers the digest of the agreement's rules. */
  String digest();

  /** Tells how the command ends where nothing is wrong with the input. An overview is no gate. */
  default Exit answer() {
    return Exit.SHOWN;
  }

  /** Lists what is wrong with the input. */
  List<Problem> problems();

  /** Lists what should be looked at and changes nothing. */
  default List<Problem> warnings() {
    return List.of();
  }

  /** Answers the same with more problems. */
  R with(List<Problem> more);
}
