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
    super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  /** Lists what is wrong, each with its place, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }
}
