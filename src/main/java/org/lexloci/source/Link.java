package org.lexloci.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a symbolic link leads nowhere. */
final class Link {

  private Link() {}

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
