package org.lexloci.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program {@code git}. It is looked for here, because an operating system may look in the
 * working directory first, where a commit can put a program of that name.
 */
final class GitProgram {

  private static final List<String> NAMES = List.of("git", "git.exe");

  private GitProgram() {}

  /**
   * Finds the program.
   *
   * @param path the directories to look in, as the variable PATH has them
   * @param checkout below which nothing is run
   */
  static Optional<Path> find(String path, Path checkout) {
    for (String entry : path.split(File.pathSeparator)) {
      Optional<Path> found = in(entry, checkout);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> in(String entry, Path checkout) {
    try {
      Path directory = Path.of(entry);
      return !directory.isAbsolute() || directory.normalize().startsWith(checkout)
          ? Optional.empty()
          : NAMES.stream()
              .map(directory::resolve)
              .filter(Files::isRegularFile)
              .filter(Files::isExecutable)
              .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
