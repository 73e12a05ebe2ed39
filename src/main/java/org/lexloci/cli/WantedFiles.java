package org.lexloci.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.FilesRead;
import org.lexloci.Progress;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.FileFinder;
import org.lexloci.source.Globs;
import org.lexloci.source.Problem;

/** The files that arguments mean and a configuration wants. */
final class WantedFiles {

  private WantedFiles() {}

  /**
   * Reads the files.
   *
   * @param agreement the directory of the agreement that is used, if it has one
   * @throws FaultException when a glob is none, or matches nothing in all that it could match
   */
  static FilesRead read(
      List<String> paths,
      ConfigurationFile house,
      @Nullable Path agreement,
      Path directory,
      DocumentReader reader,
      Progress progress) {
    List<Problem> problems = new ArrayList<>();
    Globs globs =
        Globs.of(
            directory.resolve(house.prefix()),
            Optional.ofNullable(house.configuration().include()).orElse(List.of()),
            Optional.ofNullable(house.configuration().exclude()).orElse(List.of()),
            problems);
    refuse(problems);
    FileFinder finder = new FileFinder(directory, globs);
    FilesRead files = FilesRead.read(paths, finder, reader, agreement, progress);
    refuse(globs.idle());
    return files;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(Exit.INPUT, problems);
    }
  }
}
