package org.lexloci.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} prints of a command. */
final class CommandHelp {

  /** Of more options a line of all of them is not read. */
  private static final int IN_A_SYNOPSIS = 8;

  private CommandHelp() {}

  /** Loads examples, headings and what else is said of commands with names that code has not. */
  static ResourceBundle words() {
    return ResourceBundle.getBundle("org.lexloci.cli.help", Locale.ROOT);
  }

  /** Adds examples and headings, which are loaded for help alone. */
  static Help of(CommandSpec command, Help.ColorScheme colours) {
    ResourceBundle words = words();
    // Sorted they would stand in the order of the machine's language.
    command
        .usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(command.options().size() > IN_A_SYNOPSIS);
    if (command.userObject() instanceof MayCommand) {
      CloudNames.add(command.usageMessage());
    }
    OptionHeadings.add(command, words);
    return new Help(command.resourceBundle(words), colours);
  }
}
