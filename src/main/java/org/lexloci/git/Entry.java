package org.lexloci.git;

/**
 * An entry of a commit.
 *
 * @param mode as git writes it: {@code 100644}, {@code 120000} for a link
 * @param object the id of its content
 * @param name from the top, a character for each byte
 */
record Entry(String mode, String object, String name) {

  /** Reads a line of {@code git ls-tree}: {@code mode type object TAB name}. */
  static Entry read(String line) {
    int tab = line.indexOf('\t');
    String[] words = line.substring(0, tab).split(" +");
    return new Entry(words[0], words[2], line.substring(tab + 1));
  }

  /** Reads what {@code git diff-tree --raw} says of it: {@code :mode mode object object letter}. */
  static Entry changed(String said, String name) {
    String[] words = said.split(" ");
    return new Entry(words[1], words[3], name);
  }

  boolean isFile() {
    return mode.startsWith("100");
  }

  boolean isLink() {
    return mode.equals("120000");
  }

  /** Tells whether it stands for another repository. */
  boolean isRepository() {
    return mode.equals("160000");
  }
}
