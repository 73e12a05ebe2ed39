package org.lexloci.source.file;

import java.nio.file.Path;

/** Writes paths as documents and reports have them. */
public final class PathText {

  private PathText() {}

  /** Puts slashes between names on every system; a backslash within a name stays. */
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
