package org.lexloci.source;

import java.nio.file.Path;

/**
 * Names something to read, without having opened it.
 *
 * @param shown the name as shown to the user, made safe to print
 * @param tree the directory that was walked when it was found; the one it is in when it was named
 */
public record InputFile(String shown, Path path, Path tree) {

  /** Stands for standard input; its path is a label and is never opened. */
  public static final InputFile STANDARD_INPUT = new InputFile("<stdin>", Path.of("-"));

  /** Stands for standard input that was made in a directory. */
  public static InputFile pipedIn(Path directory) {
    return new InputFile(
        STANDARD_INPUT.shown, STANDARD_INPUT.path, directory.toAbsolutePath().normalize());
  }

  /** Stands for a text that is held in memory under a name, and is no more a file than a pipe. */
  public static InputFile heldAs(String name) {
    return new InputFile(name, STANDARD_INPUT.path);
  }

  /** Makes the name safe to print. */
  public InputFile {
    shown = SafeText.full(shown);
  }

  public InputFile(String shown, Path path) {
    this(shown, path, path.resolveSibling(""));
  }

  /** Tells standard input from a file of any name. */
  public boolean isStandardInput() {
    return path == STANDARD_INPUT.path;
  }
}
