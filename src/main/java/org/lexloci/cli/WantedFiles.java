package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.FilesRead;
import org.lexloci.Progress;
import org.lexloci.configuration.Configuration;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.source.FileFinder;
import org.lexloci.source.Globs;
import org.lexloci.source.Problem;

/** The files that arguments mean and a configuration wants. */
final class WantedFiles {

  private WantedFiles() {}

  /**
   * Reads the files.
   *
   * @throws FaultException when a glob is none, or matches nothing in all that it could match
   */
  static FilesRead read(List<String> paths, House house, Progress progress) {
    Configuration configuration = house.configuration().configuration();
    Path directory = house.terminal().directory();
    List<Problem> problems = new ArrayList<>();
    Globs globs =
        Globs.of(
            directory.resolve(house.configuration().prefix()),
            Optional.ofNullable(configuration.include()).orElse(List.of()),
            Optional.ofNullable(configuration.exclude()).orElse(List.of()),
            problems);
    refuse(problems);
    FileFinder finder = new FileFinder(directory, globs);
    FilesRead files =
        FilesRead.read(
            paths,
            finder,
            house.reader(),
            house.agreement().directory(house.binder(), house.terminal()),
            progress);
    refuse(globs.idle());
    return files;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(Exit.INPUT, problems);
    }
  }
}
