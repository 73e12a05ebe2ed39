package org.lexloci.cli.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.acceptance.Baseline;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.agreement.Agreement;
import org.lexloci.cli.output.OutputFile;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.text.BaselineReport;
import org.lexloci.run.BaselineUse;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.file.FileFinder;
import org.lexloci.source.file.Globs;

/** Reads and writes the baselines of an agreement. */
public record BaselineStore(CommandContext house, Agreement agreement) {

  /** Prepares to read what a house has of an agreement. */
  public static BaselineStore of(CommandContext.Opened opened) {
    return new BaselineStore(opened.house(), opened.library().agreement());
  }

  /** Reads a baseline, or throws what is wrong with it. One of another agreement does not count. */
  public BaselineFile read(String named) {
    String shown = SafeText.full(named);
    FileFinder.Found found = new FileFinder(house.checkout(), Globs.all()).find(List.of(named));
    List<Problem> problems = new ArrayList<>(found.problems());
    if (problems.isEmpty() && found.files().size() != 1) {
      problems.add(Problem.whole(shown, "expected one file"));
    }
    Optional<Baseline> baseline = Optional.empty();
    if (problems.isEmpty()) {
      FileDocuments reading = house.reader().read(found.files().get(0));
      problems.addAll(reading.problems());
      if (problems.isEmpty()) {
        baseline = BaselineFile.read(reading.documents(), house.binder(), problems::add);
      }
    }
    baseline
        .map(Baseline::agreement)
        .filter(id -> !id.equals(agreement.id()))
        .ifPresent(id -> problems.add(Problem.whole(shown, another(id))));
    FaultException.refuse(Exit.INPUT, problems);
    return at(named, baseline.orElseThrow());
  }

  /** Names the file in which a baseline is to stand. */
  public BaselineFile at(String named, Baseline baseline) {
    Path directory = house.terminal().directory();
    return new BaselineFile(
        baseline, SafeText.full(named), directory, directory.resolve(named), house.checkout());
  }

  /** Writes a baseline whole, or leaves what was there and throws. */
  public static void write(BaselineFile file, Baseline baseline) {
    try {
      OutputFile.write(file.file(), out -> new BaselineReport(out).write(baseline));
    } catch (IOException e) {
      throw new FaultException(Exit.OUTPUT, List.of(OutputFile.problem(file.shown(), e)));
    }
  }

  /**
   * Takes fixed denials out of a baseline, except in CI, where the changed file would be lost.
   *
   * @param kept how the run judges, if what is fixed by it is to stay
   */
  public static void shrink(BaselineUse use, Optional<String> kept, Terminal terminal) {
    if (use.fixed().isEmpty()) {
      return;
    }
    String shown = use.file().shown();
    if (kept.isPresent()) {
      terminal.err().println(shown + ": a check " + kept.get() + " takes nothing out");
    } else if (isCi(terminal)) {
      terminal.err().println(shown + ": run the same check outside of CI to take that out");
    } else {
      write(use.file(), use.file().baseline().without(use.fixed()));
      terminal.err().println(shown + ": took that out");
    }
  }

  /** Tells whether the process runs in CI, as every system of that kind says of itself. */
  public static boolean isCi(Terminal terminal) {
    String said = terminal.environment().getOrDefault("CI", "");
    return !said.isEmpty() && !said.equals("0") && !said.equalsIgnoreCase("false");
  }

  private String another(String id) {
    return "a baseline of the agreement "
        + SafeText.quoted(id)
        + "; this is about `"
        + agreement.id()
        + "`";
  }
}
