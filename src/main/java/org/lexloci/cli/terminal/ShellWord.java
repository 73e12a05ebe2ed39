package org.lexloci.cli.terminal;

import java.io.File;

/** A word of a command line to type. */
public final class ShellWord {

  /** On Windows a path has backslashes, which the shells there take as they are. */
  private static final String PLAIN =
      "[\\p{L}\\p{N}._/=,:@%+" + (File.separatorChar == '\\' ? "\\\\" : "") + "-]+";

  private ShellWord() {}

  /** Quotes a word as a shell wants it, where it has to. */
  public static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
