package org.lexloci.source;

import java.nio.file.Path;

/**
 * Names something to read, without having opened it.
 *
 * @param shown the name as shown to the user, made safe to print
 */
public record InputFile(String shown, Path path) {

  /** Stands for standard input; its path is a label and is never opened. */
  public static final InputFile STANDARD_INPUT = new InputFile("<stdin>", Path.of("-"));

  /** Makes the name safe to print. */
  public InputFile {
    shown = Shown.full(shown);
  }

  /** Tells standard input from a file of any name. */
  public boolean isStandardInput() {
    return equals(STANDARD_INPUT);
  }
}
