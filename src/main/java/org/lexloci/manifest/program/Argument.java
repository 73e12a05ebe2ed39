package org.lexloci.manifest.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a command, and the option that it gives a value to: in the same word, or before it.
 *
 * @param option empty where there is none
 * @param before the word before it; empty for the first one
 */
public record Argument(String option, String value, Command.Word word, String before) {

  /** Lists those of a command from one of its words on. */
  public static List<Argument> of(List<Command.Word> words, int from) {
    List<Argument> all = new ArrayList<>();
    String before = "";
    for (Command.Word word : words.subList(from, words.size())) {
      String text = word.text();
      int equals = text.indexOf('=');
      all.add(
          equals > 0
              ? new Argument(text.substring(0, equals), text.substring(equals + 1), word, before)
              : new Argument(before, text, word, before));
      before = text;
    }
    return all;
  }

  /** Tells whether it is no option, and no value of one. */
  public boolean standsAlone() {
    return !word.text().startsWith("-") && !before.startsWith("-");
  }

  /** Tells whether commands are arguments alone, for a program that is told elsewhere. */
  public static boolean areAlone(List<List<Command.Word>> commands) {
    return commands.size() == 1 && commands.get(0).get(0).text().startsWith("-");
  }
}
