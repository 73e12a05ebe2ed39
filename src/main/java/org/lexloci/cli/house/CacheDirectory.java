package org.lexloci.cli.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.file.RepositoryTop;

/** Where the user's cache is, as the launcher finds it. */
final class CacheDirectory {

  private CacheDirectory() {}

  /**
   * Finds the directory in which agreements of the user's are remembered.
   *
   * @param directories in which nothing is remembered, because what is in them may come from
   *     whoever proposes a change
   * @return empty when {@code LEXLOCI_CACHE} is {@code off}, nothing tells where it is, or it is in
   *     one of the directories or in a checkout, whatever the environment says
   */
  static Optional<Path> of(Map<String, String> environment, Path... directories) {
    if ("off".equals(environment.get("LEXLOCI_CACHE"))) {
      return Optional.empty();
    }
    return absolute(environment.get("XDG_CACHE_HOME"), "")
        .or(() -> absolute(environment.get("LOCALAPPDATA"), ""))
        .or(() -> absolute(environment.get("HOME"), ".cache"))
        .map(cache -> cache.resolve("lexloci").resolve("agreements"))
        .filter(cache -> !isInside(cache, directories));
  }

  private static boolean isInside(Path cache, Path... directories) {
    try {
      Path place = real(cache);
      for (Path directory : directories) {
        if (place.startsWith(real(directory))) {
          return true;
        }
      }
      return RepositoryTop.of(place).isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  /** Follows the links on the way to what may not be there yet. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    @Nullable Path above = absolute;
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above == null
        ? absolute.normalize()
        : above.toRealPath().resolve(above.relativize(absolute)).normalize();
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
