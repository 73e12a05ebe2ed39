package org.lexloci.cli.output;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.lexloci.configuration.ConfigurationFile;
import org.lexloci.run.FaultException;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.RepositoryTop;

/**
 * Where a file may be written. What is in a checkout may come from whoever proposes a change: a
 * link there may lead anywhere, and so may a path that a configuration names.
 */
public final class OutputPlace {

  private OutputPlace() {}

  /** Says why a file is not written: a link inside a checkout is on the way to it, or is it. */
  public static Optional<String> linkProblem(Path file) {
    Path place = file.toAbsolutePath().normalize();
    Path at = place.getRoot();
    boolean checkout = false;
    for (Path name : place) {
      checkout |= Files.exists(at.resolve(RepositoryTop.MARK), LinkOption.NOFOLLOW_LINKS);
      at = at.resolve(name);
      if (checkout && Files.isSymbolicLink(at)) {
        return Optional.of("`" + SafeText.full(at.getFileName().toString()) + "` is a link");
      }
    }
    return Optional.empty();
  }

  /**
   * Answers a file to be written that a configuration names as the working directory sees it.
   *
   * @throws FaultException when it is not to be written for a configuration
   */
  public static String resolve(
      StatedValue<String> file, ConfigurationFile configuration, Path directory) {
    try {
      String seen = configuration.resolve(file.value());
      Optional<String> refusal =
          placeProblem(directory.resolve(seen), directory.resolve(configuration.prefix()));
      if (refusal.isPresent()) {
        throw FaultException.ofInput(
            file.at(), SafeText.quoted(file.value()) + " " + refusal.get());
      }
      return seen;
    } catch (InvalidPathException e) {
      return file.value();
    }
  }

  /**
   * Says why a file is not written that a configuration names.
   *
   * @param home the directory of the configuration
   */
  private static Optional<String> placeProblem(Path file, Path home) {
    Path place = file.toAbsolutePath().normalize();
    Path directory = home.toAbsolutePath().normalize();
    Path top = RepositoryTop.of(directory).orElse(directory);
    if (!place.startsWith(top)) {
      return Optional.of("lies outside of the repository");
    }
    for (Path name : top.relativize(place)) {
      if (name.toString().equalsIgnoreCase(RepositoryTop.MARK)) {
        return Optional.of("lies in `" + RepositoryTop.MARK + "`");
      }
    }
    return OutputFile.isPipe(place) && !Files.isDirectory(place)
        ? Optional.of("is no regular file")
        : linkProblem(place).map(link -> "cannot be written: " + link);
  }
}
