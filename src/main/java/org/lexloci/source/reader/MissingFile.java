package org.lexloci.source.reader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.NearMiss;

/** Says that there is no file of a name, and what may be meant by it. */
public final class MissingFile {

  private static final String NONE = "no such file";

  /** Larger directories are not searched for what is meant. */
  private static final int MOST_NAMES = 1_000;

  private static final String ADDRESS = "[a-z][a-z0-9+.-]*://.*";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}.*|in-force";

  private MissingFile() {}

  /**
   * Says so.
   *
   * @param name as it was written
   * @param path where it was looked for
   */
  public static String complaint(String name, Path path) {
    if (name.matches(ADDRESS)) {
      return NONE + "; nothing is fetched, so fetch it before, or pipe it into `-`";
    }
    if (name.matches(DAY)) {
      return NONE + "; several values of an option stand with commas between them";
    }
    return meant(name, path)
        .map(near -> NONE + "; did you mean " + SafeText.quoted(near) + "?")
        .orElse(NONE);
  }

  private static Optional<String> meant(String name, Path path) {
    if (File.separatorChar == '/' && name.indexOf('\\') >= 0) {
      String slashes = name.replace('\\', '/');
      return Optional.of(slashes).filter(s -> exists(path, s));
    }
    // What a configuration names outside of its repository is not told.
    Path last = path.getFileName();
    if (last == null || name.startsWith("/") || name.contains("..")) {
      return Optional.empty();
    }
    return near(path, last.toString())
        .filter(near -> name.endsWith(last.toString()))
        .map(near -> name.substring(0, name.length() - last.toString().length()) + near);
  }

  private static boolean exists(Path path, String name) {
    try {
      return Files.exists(path.resolveSibling(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<String> near(Path path, String name) {
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(directory)) {
      List<String> names =
          all.limit(MOST_NAMES).map(one -> String.valueOf(one.getFileName())).toList();
      return names.stream()
          .filter(name::equalsIgnoreCase)
          .findFirst()
          .or(() -> NearMiss.slips(name, names).stream().findFirst());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
