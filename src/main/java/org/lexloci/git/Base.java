package org.lexloci.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The commit that the working directory is compared with.
 *
 * @param ref what the user called it
 * @param commit its id: where the history of {@code ref} and that of the working directory part
 * @param top the repository's directory
 * @param directory where relative names start from
 * @param held the files of the commit by their names, relative to {@code top}
 * @param touched the files of the commit that are other or gone by now
 */
public record Base(
    String ref,
    String commit,
    Path top,
    Path directory,
    Map<String, Entry> held,
    Set<String> touched) {

  /**
   * Tells whether a file is not what it was, or was not there. A file outside of the repository has
   * no history and counts as unchanged; one that cannot be told from its name counts as changed.
   *
   * @param shown its name from {@code directory}
   */
  public boolean hasChanged(String shown) {
    try {
      Path path = directory.resolve(shown).normalize();
      String name = slashes(top.relativize(path));
      return path.startsWith(top) && (!held.containsKey(name) || touched.contains(name));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  /** Answers the commit's id as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(8, commit.length()));
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
