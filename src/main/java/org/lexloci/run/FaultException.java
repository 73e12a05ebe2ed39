package org.lexloci.run;

import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/**
 * What a house brings along to a run cannot be used: a waiver file, a baseline, a configuration.
 */
public final class FaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final transient List<Problem> problems;

  /**
   * Collects everything that is wrong.
   *
   * @param exit how the run ends for it
   */
  public FaultException(Exit exit, List<Problem> problems) {
    super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
    this.exit = exit;
    this.problems = problems.stream().sorted().toList();
  }

  /**
   * Says one thing that is wrong with the input.
   *
   * @param where the file or the option as a whole
   */
  public static FaultException ofInput(String where, String message) {
    return ofInput(Position.whole(where), message);
  }

  /** Says one thing that is wrong with the input at a place. */
  public static FaultException ofInput(Position at, String message) {
    return new FaultException(Exit.INPUT, List.of(new Problem(at, message)));
  }

  /** Throws everything that is wrong, if anything is. */
  public static void refuse(Exit exit, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(exit, problems);
    }
  }

  /** Answers how the run ends for it. */
  public Exit exit() {
    return exit;
  }

  /** Lists what is wrong, each with its place. */
  public List<Problem> problems() {
    return problems;
  }
}
