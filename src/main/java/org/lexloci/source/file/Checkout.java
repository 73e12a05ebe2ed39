package org.lexloci.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the files are that are named from a directory: at their place, or as a commit had them. */
public interface Checkout {

  /**
   * Answers where a file is to be read.
   *
   * @throws java.nio.file.InvalidPathException when no file can be called so
   */
  Path resolve(String named);

  /** Tells whether a file was not there yet, and is now. */
  boolean isNew(String named);

  /** Lists those of some files that are not new. */
  default List<String> old(List<String> named) {
    return named.stream().filter(file -> !isNew(file)).toList();
  }

  /** Means the files at their places. */
  static Checkout of(Path directory) {
    return new Checkout() {
      @Override
      public Path resolve(String named) {
        return directory.resolve(named);
      }

      @Override
      public boolean isNew(String named) {
        return false;
      }
    };
  }

  /** Follows the links of a path; one that leads nowhere is taken as it is written. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
