package org.lexloci.source.file;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;

/**
 * Which files a walk takes, told by globs that start from a directory. A file that is named is
 * taken whatever they say. Not for several walks at once: it remembers which globs meant something.
 */
public final class Globs {

  private final Path base;
  private final List<Glob> include;
  private final List<Glob> exclude;
  private final Set<StatedValue<String>> idle = new LinkedHashSet<>();
  private boolean everything;

  private record Glob(StatedValue<String> written, PathMatcher matcher) {}

  private Globs(Path base, List<Glob> include, List<Glob> exclude) {
    this.base = base;
    this.include = include;
    this.exclude = exclude;
    include.forEach(glob -> idle.add(glob.written()));
    exclude.forEach(glob -> idle.add(glob.written()));
  }

  /** Takes everything. */
  public static Globs all() {
    return new Globs(Path.of(""), List.of(), List.of());
  }

  /**
   * Reads globs.
   *
   * @param base the directory that they start from
   * @param include nothing for everything
   * @param problems those that are no globs
   */
  public static Globs of(
      Path base,
      List<StatedValue<String>> include,
      List<StatedValue<String>> exclude,
      List<Problem> problems) {
    Path from = base.toAbsolutePath().normalize();
    return new Globs(from, read(from, include, problems), read(from, exclude, problems));
  }

  private static List<Glob> read(
      Path base, List<StatedValue<String>> words, List<Problem> problems) {
    FileSystem files = base.getFileSystem();
    List<Glob> globs = new ArrayList<>();
    for (StatedValue<String> word : words) {
      try {
        globs.add(new Glob(word, files.getPathMatcher("glob:" + word.value())));
      } catch (PatternSyntaxException e) {
        problems.add(new Problem(word.at(), SafeText.quoted(word.value()) + " is no glob"));
      }
    }
    return globs;
  }

  /** Notes that a directory is walked. */
  void walked(Path directory) {
    everything |= base.startsWith(directory.toAbsolutePath().normalize());
  }

  /** Tells whether a walk takes a file. */
  boolean takes(Path file) {
    if (include.isEmpty() && exclude.isEmpty()) {
      return true;
    }
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(base)) {
      return include.isEmpty();
    }
    Path seen = base.relativize(absolute);
    boolean included = matches(include, seen) || include.isEmpty();
    return !matches(exclude, seen) && included;
  }

  /** Every glob that matches has meant something, so all are asked. */
  private boolean matches(List<Glob> globs, Path file) {
    boolean matches = false;
    for (Glob glob : globs) {
      if (glob.matcher().matches(file)) {
        idle.remove(glob.written());
        matches = true;
      }
    }
    return matches;
  }

  /** Tells each glob that matched nothing although everything was walked that it could match. */
  public List<Problem> idle() {
    return everything
        ? idle.stream()
            .map(
                glob ->
                    new Problem(
                        glob.at(),
                        SafeText.quoted(glob.value()) + " has no effect: it matches no file"))
            .toList()
        : List.of();
  }
}
