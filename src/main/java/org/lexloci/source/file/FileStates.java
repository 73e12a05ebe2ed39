package org.lexloci.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The states of files, to find out what changed; a replaced or newly linked file has changed. */
public final class FileStates {

  /** An agreement has a directory for each edition. */
  private static final int DEPTH = 3;

  private static final int MOST = 10_000;

  private FileStates() {}

  /**
   * Describes files, and those in directories, by when they were changed and how long they are.
   *
   * @param counts tells of a file in a directory whether it is looked at
   */
  public static Map<Path, String> of(List<Path> files, Predicate<Path> counts) {
    Map<Path, String> states = new TreeMap<>();
    for (Path file : files) {
      try (Stream<Path> all = Files.walk(file, DEPTH)) {
        Stream<Path> some = all.filter(Files::isRegularFile).filter(counts).limit(MOST);
        for (Path one : (Iterable<Path>) some::iterator) {
          states.put(one, Files.getLastModifiedTime(one) + " " + Files.size(one));
        }
      } catch (IOException | UncheckedIOException e) {
        states.put(file, "gone");
      }
    }
    return states;
  }
}
