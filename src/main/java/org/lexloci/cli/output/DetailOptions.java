package org.lexloci.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.cli.option.OptionGroup;
import org.lexloci.cli.terminal.ProgressLine;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.input.InputDocuments;
import org.lexloci.report.text.Detail;
import org.lexloci.report.text.ExitReport;
import org.lexloci.run.Run;
import org.lexloci.source.InputFile;
import picocli.CommandLine.Option;

/** How much a report of a run tells, and what the error stream tells besides. */
public final class DetailOptions extends OptionGroup {

  @Option(
      names = {"-q", "--quiet"},
      description = "tell as text only what fails, and the last line")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "tell at length what a verdict depends on, and on the error stream which files were read,"
              + " which were not and why, and what runs and names no product")
  private boolean verbose;

  @Option(
      names = "--summary",
      description = "tell as text one line for each deployment: product, cloud, verdict and clause")
  private boolean summary;

  @Option(
      names = "--explain-exit",
      description = "tell on the error stream at length why the exit code is what it is")
  private boolean explain;

  /** Refuses what makes no sense before anything is judged. */
  public void check() {
    if (quiet && (verbose || summary)) {
      throw mistake(
          "`--quiet` and `" + (verbose ? "--verbose" : "--summary") + "` exclude each other");
    }
  }

  /** Tells whether something is to be written that needs the whole run. */
  public boolean needsWholeRun() {
    return verbose || explain || detail() == Detail.TABLE;
  }

  /** Tells whether nothing is told but the report. */
  public boolean quiet() {
    return quiet;
  }

  /** Answers how much a text tells. */
  public Detail detail() {
    if (quiet) {
      return Detail.QUIET;
    }
    return summary ? Detail.TABLE : verbose ? Detail.FULL : Detail.BRIEF;
  }

  /** Shows how far a run has come to somebody who watches and did not ask for quiet. */
  public ProgressLine progress(Terminal terminal) {
    return terminal.watched() && !quiet
        ? new ProgressLine(terminal.err(), System::nanoTime)
        : new ProgressLine(terminal.err(), () -> 0);
  }

  /** Tells which files were read and which were not, if that was asked for. */
  public void tellFiles(InputDocuments files, Run run, Terminal terminal) {
    if (!verbose) {
      return;
    }
    List<String> lines = new ArrayList<>();
    Set<String> passedOver =
        run.unjudged().skipped().stream().map(p -> p.at().file()).collect(Collectors.toSet());
    files.byAgreement().stream()
        .flatMap(part -> part.files().stream())
        .map(InputFile::shown)
        .filter(file -> !passedOver.contains(file))
        .forEach(file -> lines.add("read     " + file));
    run.unjudged().skipped().forEach(problem -> lines.add("skipped  " + problem));
    run.unjudged().idle().forEach(idle -> lines.add("idle     " + idle));
    run.unjudged().held().forEach(held -> lines.add("held     " + held));
    lines.forEach(terminal.err()::println);
  }

  /** Explains the exit code before the report, so that the last line of the report stays last. */
  void explain(Run run, Terminal terminal) {
    if (explain) {
      new ExitReport(terminal.err()).write(run);
    }
  }
}
