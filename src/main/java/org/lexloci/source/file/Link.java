package org.lexloci.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lexloci.source.IoMessage;

/** Says where a symbolic link leads, and why it leads nowhere. */
public final class Link {

  private Link() {}

  /** Tells whether a link below a directory leads out of a tree, or nowhere. */
  public static boolean leadsOut(Path directory, Path tree) {
    try (Stream<Path> all = Files.walk(directory)) {
      Path top = tree.toRealPath();
      return all.filter(Files::isSymbolicLink).anyMatch(link -> !isIn(link, top));
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }

  private static boolean isIn(Path link, Path top) {
    try {
      return link.toRealPath().startsWith(top);
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes what the file system threw when it followed a link that itself exists. */
  static String complaint(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "no such file (dangling link)";
    }
    if (exception instanceof AccessDeniedException) {
      return IoMessage.of(exception);
    }
    return "too many levels of symbolic links";
  }
}
