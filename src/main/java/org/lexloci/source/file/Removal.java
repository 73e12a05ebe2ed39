package org.lexloci.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Removes a file, or a directory with all that is in it, when it is closed: also when a signal ends
 * Java, which then runs nothing of what stands in a finally clause.
 */
public final class Removal implements AutoCloseable {

  /** Whoever writes there goes on while Java ends, so once may not be enough. */
  private static final int MOST_TIMES = 1_000;

  private final Path path;
  private final Thread atTheEnd = new Thread(this::removeAtTheEnd, "removal of temporary files");

  /** Begins to watch over what was just made. */
  public Removal(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /** Answers what is removed. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // Java is ending, and has started it.
    }
  }

  private void removeAtTheEnd() {
    for (int i = 0; i < MOST_TIMES && Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
      remove();
    }
  }

  private void remove() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // It is gone, or what is left of it harms nobody.
    }
  }
}
