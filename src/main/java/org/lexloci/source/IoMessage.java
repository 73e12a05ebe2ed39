package org.lexloci.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in plain words why the file system refused. */
public final class IoMessage {

  private IoMessage() {}

  /** Answers the words for it, which begin in lower case. */
  public static String of(IOException exception) {
    if (exception instanceof NoSuchFileException || exception instanceof NotDirectoryException) {
      return "no such file";
    }
    if (exception instanceof AccessDeniedException) {
      return "permission denied";
    }
    return "cannot be read";
  }
}
