package org.lexloci.agreement;

import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.source.Problem;

/** An agreement does not load: its data or its rules are at fault. */
public final class AgreementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Collects everything that is wrong with an agreement. */
  public AgreementException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Lists what is wrong, each with its place. */
  public List<Problem> problems() {
    return problems;
  }
}
