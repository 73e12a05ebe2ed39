package org.lexloci.git;

/**
 * A file of a commit.
 *
 * @param mode as git writes it: {@code 100644}, {@code 120000} for a link
 * @param object the id of its content
 * @param bytes how many; 0 for what is no content, such as another repository
 */
public record Entry(String mode, String object, long bytes, String path) {

  /** Reads a line of {@code git ls-tree -l}: {@code mode type object size TAB path}. */
  static Entry read(String line) {
    int tab = line.indexOf('\t');
    String[] words = line.substring(0, tab).split(" +");
    long bytes = words[3].equals("-") ? 0 : Long.parseLong(words[3]);
    return new Entry(words[0], words[2], bytes, line.substring(tab + 1));
  }

  boolean isFile() {
    return mode.startsWith("100");
  }
}
