package org.lexloci.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the user's cache is, as the launcher finds it. */
final class CacheDirectory {

  private CacheDirectory() {}

  /**
   * Finds the directory in which agreements of the user's are remembered.
   *
   * @return empty when {@code LEXLOCI_CACHE} is {@code off}, or nothing tells where it is
   */
  static Optional<Path> of(Map<String, String> environment) {
    if ("off".equals(environment.get("LEXLOCI_CACHE"))) {
      return Optional.empty();
    }
    return absolute(environment.get("XDG_CACHE_HOME"), "")
        .or(() -> absolute(environment.get("LOCALAPPDATA"), ""))
        .or(() -> absolute(environment.get("HOME"), ".cache"))
        .map(cache -> cache.resolve("lexloci").resolve("agreements"));
  }

  private static Optional<Path> absolute(@Nullable String directory, String below) {
    try {
      return Optional.ofNullable(directory)
          .filter(d -> !d.isEmpty())
          .map(Path::of)
          .filter(Path::isAbsolute)
          .map(d -> d.resolve(below));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
