package org.lexloci.cli.completion;

import java.util.ArrayList;
import java.util.List;

/** A command line up to the cursor, as it was typed. */
public final class ShellLine {

  /** The shells that there is a script for. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private ShellLine() {}

  /** Takes it apart as a shell does; the last word, which may be empty, is not finished. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean blank = quote == 0 && Character.isWhitespace(c);
      if (blank && begun) {
        words.add(word.toString());
        word.setLength(0);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (!blank) {
        word.append(c);
      }
      begun = !blank;
    }
    words.add(word.toString());
    return words;
  }
}
