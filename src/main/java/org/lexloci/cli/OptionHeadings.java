package org.lexloci.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Tells many options of a command under headings, one for options with a common purpose. */
final class OptionHeadings {

  /** Of so few groups the options are found without a heading. */
  private static final int FEW = 3;

  private static final String OWN = "";

  private OptionHeadings() {}

  /**
   * Puts the options of a command under headings.
   *
   * @param words with the heading of each group, by the name of the field that holds its options
   */
  static void add(CommandSpec command, ResourceBundle words) {
    Map<String, String> headings = new LinkedHashMap<>();
    command
        .mixins()
        .forEach(
            (field, mixin) -> {
              String key = "heading." + field;
              if (words.containsKey(key)) {
                mixin.options().forEach(o -> headings.put(o.longestName(), words.getString(key)));
              }
            });
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    groups.put(OWN, new ArrayList<>());
    for (OptionSpec option : command.options()) {
      groups
          .computeIfAbsent(headings.getOrDefault(option.longestName(), OWN), h -> new ArrayList<>())
          .add(option);
    }
    if (groups.size() > FEW) {
      command
          .usageMessage()
          .sectionMap()
          .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> text(help, groups));
    }
  }

  private static String text(Help help, Map<String, List<OptionSpec>> groups) {
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (heading, options) -> {
          if (!heading.equals(OWN)) {
            text.append(System.lineSeparator()).append(heading).append(System.lineSeparator());
          }
          text.append(help.optionListExcludingGroups(options));
        });
    return text.toString();
  }
}
