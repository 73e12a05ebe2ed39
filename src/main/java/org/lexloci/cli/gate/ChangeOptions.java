package org.lexloci.cli.gate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.git.Base;
import org.lexloci.git.GitException;
import org.lexloci.git.Repository;
import org.lexloci.git.Snapshot;
import org.lexloci.run.FaultException;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.FileFormat;
import picocli.CommandLine.Option;

/** Whether only what changed since a commit is judged, and by the house of then or of now. */
public final class ChangeOptions {

  private static final String OPTION = "--changed-since";

  @Option(
      names = OPTION,
      paramLabel = "REF",
      description =
          "judge what changed since the history of this branch or commit and that of HEAD part, by"
              + " the configuration, waivers, baseline, agreements and records of then: what the"
              + " change does to these is told and has no effect")
  private @Nullable String ref;

  @Option(
      names = "--trust-change",
      description =
          "with --changed-since, judge by what the change makes of configuration, waivers,"
              + " baseline, agreements and records; the report says so")
  private boolean trusted;

  /** Tells whether a change is judged. */
  public boolean isGiven() {
    return ref != null || trusted;
  }

  /**
   * Judges what changed.
   *
   * @param own opens what the command judges by, as a checkout says it
   * @param others opens the same for another checkout
   * @throws FaultException when the repository cannot tell
   */
  public JudgedRun judge(
      List<String> paths,
      Terminal terminal,
      Function<Checkout, Gate> own,
      Function<Checkout, Gate> others) {
    if (ref == null) {
      throw FaultException.ofInput("--trust-change", "has no effect without `" + OPTION + "`");
    }
    if (paths.contains("-")) {
      throw FaultException.ofInput(OPTION, "standard input has no history");
    }
    try {
      Repository repository = new Repository(terminal.directory());
      Base base = repository.base(ref);
      try (Snapshot then =
          Snapshot.of(repository, base, ChangeOptions::isWanted, Limits.DEFAULT.bytes())) {
        Checkout now = Checkout.of(terminal.directory());
        ChangeReview review = new ChangeReview(base, then, now);
        return trusted
            ? review.judgeAsAfter(own.apply(now), () -> others.apply(then))
            : review.judgeAsBefore(old(own, then, base), () -> others.apply(now));
      }
    } catch (GitException e) {
      throw FaultException.ofInput(OPTION, Objects.requireNonNull(e.getMessage()));
    }
  }

  /** Opens the gate as of before the change, and says of its problems that they are of then. */
  private static Gate old(Function<Checkout, Gate> own, Snapshot then, Base base) {
    try {
      return own.apply(then);
    } catch (AgreementException e) {
      throw new AgreementException(withHint(e.problems(), then, base));
    } catch (FaultException e) {
      throw new FaultException(e.exit(), withHint(e.problems(), then, base));
    }
  }

  private static List<Problem> withHint(List<Problem> problems, Snapshot then, Base base) {
    String hint = ", as of " + base.shortCommit() + "; `--trust-change` goes by what it is now";
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.at().in(problem.at().file().replace(then.root() + "/", "")),
                    problem.message() + hint))
        .toList();
  }

  private static boolean isWanted(String name) {
    return FileFormat.isTaken(name) || name.endsWith(".drl");
  }
}
