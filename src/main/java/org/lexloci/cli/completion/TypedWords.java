package org.lexloci.cli.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What was typed behind a command, as far as it goes.
 *
 * @param options by their long names, each with its values
 * @param placed what is no option and no value of one
 * @param waiting the last option, if its value is still to come
 * @param isPlain whether what follows is no option whatever it begins with
 */
record TypedWords(
    Map<String, List<String>> options,
    List<String> placed,
    @Nullable OptionSpec waiting,
    boolean isPlain) {

  /** Takes words apart; an option that the command does not have is passed over. */
  static TypedWords of(CommandSpec command, List<String> words) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> placed = new ArrayList<>();
    @Nullable OptionSpec waiting = null;
    boolean isPlain = false;
    for (String word : words) {
      int equals = word.indexOf('=');
      if (waiting != null) {
        values(options, waiting).add(word);
        waiting = null;
      } else if (isPlain || !word.startsWith("-") || word.equals("-")) {
        placed.add(word);
      } else if (word.equals("--")) {
        isPlain = true;
      } else {
        @Nullable OptionSpec option =
            command.findOption(equals < 0 ? word : word.substring(0, equals));
        if (option != null && equals > 0) {
          values(options, option).add(word.substring(equals + 1));
        } else if (option != null) {
          values(options, option);
          waiting = takesValue(option) ? option : null;
        }
      }
    }
    return new TypedWords(options, placed, waiting, isPlain);
  }

  /** Tells whether a value follows an option. */
  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static List<String> values(Map<String, List<String>> options, OptionSpec option) {
    return options.computeIfAbsent(option.longestName(), name -> new ArrayList<>());
  }
}
