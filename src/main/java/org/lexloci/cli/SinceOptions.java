package org.lexloci.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.AgreementException;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.decision.Run;
import org.lexloci.decision.Since;
import org.lexloci.git.Base;
import org.lexloci.git.GitException;
import org.lexloci.git.Repository;
import org.lexloci.git.Snapshot;
import org.lexloci.report.Colour;
import org.lexloci.source.FileFinder;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import picocli.CommandLine.Option;

/** Whether only what changed since a commit counts, and what that moved. */
final class SinceOptions {

  private static final String OPTION = "--changed-since";

  /** Options that name files which add to what is judged, and are not judged themselves. */
  private static final List<String> BROUGHT_ALONG =
      List.of("--records", "--waivers", "--baseline", "--map", "--config");

  @Option(
      names = OPTION,
      paramLabel = "REF",
      description =
          "judge what changed since the history of this branch or commit and that of HEAD part: the"
              + " files that changed, and what a changed record, waiver, configuration or rule"
              + " moved")
  private @Nullable String ref;

  boolean isAsked() {
    return ref != null;
  }

  /**
   * Keeps of a run what changed.
   *
   * @param typed the command line
   * @param judged says what a command line says at a terminal
   * @throws FaultException when the repository cannot tell
   */
  Run changed(Run run, List<String> typed, Terminal terminal, Function<Before, Run> judged) {
    if (ref == null) {
      return run;
    }
    if (typed.contains("-")) {
      throw fault("standard input has no history");
    }
    try {
      Repository repository = new Repository(terminal.directory());
      Base base = repository.base(ref);
      try (Snapshot snapshot =
          Snapshot.of(repository, base, name -> isWanted(name, typed), Limits.DEFAULT.bytes())) {
        Optional<Run> before = before(snapshot, base, typed, terminal, judged);
        Since since =
            Since.between(
                ref,
                base.shortCommit(),
                before,
                run,
                file -> file.replace(snapshot.root() + "/", base.top() + "/"));
        return run.since(since, since.judged(run, base::hasChanged));
      }
    } catch (GitException e) {
      throw fault(e.getMessage());
    }
  }

  /**
   * A command line where the files are what they were.
   *
   * @param typed with absolute paths into the repository led to where its files are written out
   */
  record Before(Terminal terminal, List<String> typed) {}

  /** What could not be judged then has no verdict that could have moved. */
  private static Optional<Run> before(
      Snapshot snapshot,
      Base base,
      List<String> typed,
      Terminal terminal,
      Function<Before, Run> judged) {
    Terminal silent =
        new Terminal(
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            InputStream.nullInputStream(),
            terminal.clock(),
            Colour.OFF,
            snapshot.directory(),
            terminal.environment(),
            false);
    List<String> led = new ArrayList<>();
    for (String word : typed) {
      led.add(word.replace(base.top() + "/", snapshot.root() + "/"));
    }
    leaveOutWhatIsNew(led, snapshot.directory());
    try {
      return Optional.of(judged.apply(new Before(silent, led)));
    } catch (FaultException | AgreementException e) {
      return Optional.empty();
    }
  }

  /** A file of records or waivers that was not there yet brought nothing along. */
  private static void leaveOutWhatIsNew(List<String> typed, Path directory) {
    for (String option : BROUGHT_ALONG) {
      typed.removeIf(
          word ->
              word.startsWith(option + "=")
                  && !Files.exists(directory.resolve(word.substring(option.length() + 1))));
      for (int i = typed.indexOf(option); i >= 0 && i + 1 < typed.size(); ) {
        if (Files.exists(directory.resolve(typed.get(i + 1)))) {
          break;
        }
        typed.subList(i, i + 2).clear();
        i = typed.indexOf(option);
      }
    }
  }

  private static boolean isWanted(String name, List<String> typed) {
    return FileFinder.takes(name)
        || name.endsWith(".drl")
        || typed.stream().anyMatch(word -> word.endsWith(name) || name.endsWith(word));
  }

  private static FaultException fault(String message) {
    return new FaultException(Exit.INPUT, List.of(new Problem(Position.whole(OPTION), message)));
  }
}
