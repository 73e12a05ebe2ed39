package org.lexloci.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Does something again whenever a file of an agreement has changed. It looks at the files every now
 * and then: editors replace files and whole directories, which a watch on one of them loses, and
 * not every file system tells of changes.
 */
final class Watch {

  /** An agreement holds editions, and an edition its files. */
  private static final int DEPTH = 2;

  private final Path directory;
  private final BooleanSupplier pause;

  /**
   * Prepares to watch.
   *
   * @param pause waits a moment; false when nobody wants to see any more
   */
  Watch(Path directory, BooleanSupplier pause) {
    this.directory = directory;
    this.pause = pause;
  }

  /** Waits for half a second, until the process is stopped. */
  static boolean halfASecond() {
    try {
      Thread.sleep(500);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Runs the task now, and again after each change, once the files have stopped changing. */
  void run(Runnable task) {
    Map<Path, String> done = snapshot();
    task.run();
    Map<Path, String> before = done;
    while (pause.getAsBoolean()) {
      Map<Path, String> now = snapshot();
      if (!now.equals(done) && now.equals(before)) {
        done = now;
        task.run();
      }
      before = now;
    }
  }

  private Map<Path, String> snapshot() {
    Map<Path, String> seen = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory, DEPTH)) {
      for (Path file : files.filter(Watch::matters).toList()) {
        seen.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    } catch (IOException | UncheckedIOException e) {
      // It is being replaced; the next look finds it whole, or the task tells that it is gone.
    }
    return seen;
  }

  private static boolean matters(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".drl") || name.endsWith(".yaml");
  }
}
