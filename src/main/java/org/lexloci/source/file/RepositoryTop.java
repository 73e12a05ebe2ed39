package org.lexloci.source.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the top directory of a checkout. */
public final class RepositoryTop {

  /** The name that marks it. */
  public static final String MARK = ".git";

  private RepositoryTop() {}

  /** Answers the nearest directory upwards, a directory itself included, that is marked. */
  public static Optional<Path> of(Path directory) {
    return Stream.iterate(
            directory.toAbsolutePath().normalize(), place -> place != null, Path::getParent)
        .filter(place -> Files.exists(place.resolve(MARK)))
        .findFirst();
  }
}
