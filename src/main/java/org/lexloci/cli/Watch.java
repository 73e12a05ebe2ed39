package org.lexloci.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.lexloci.source.file.FileStates;

/**
 * Does something again whenever a file of an agreement has changed. It looks at the files every now
 * and then: editors replace files and whole directories, which a watch on one of them loses, and
 * not every file system tells of changes.
 *
 * @param pause waits a moment; false when nobody wants to see any more
 */
record Watch(Path directory, BooleanSupplier pause) {

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
    return FileStates.of(List.of(directory), Watch::matters);
  }

  private static boolean matters(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".drl") || name.endsWith(".yaml");
  }
}
