package org.lexloci.cli.terminal;

import java.util.List;
import org.lexloci.report.Colour;

/** When text is coloured; found before the command is made, which keeps its terminal. */
public enum ColourChoice {
  /** On a terminal. */
  AUTO,
  ALWAYS,
  NEVER;

  private static final String OPTION = "--color";

  /** Answers the terminal as the last {@code --color} wants it; picocli checks it later. */
  public static Terminal on(Terminal terminal, List<String> typed) {
    Colour colour = terminal.colour();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      String value =
          word.startsWith(OPTION + "=")
              ? word.substring(OPTION.length() + 1)
              : word.equals(OPTION) && i + 1 < typed.size() ? typed.get(i + 1) : "";
      if (value.equalsIgnoreCase(ALWAYS.name())) {
        colour = Colour.ON;
      } else if (value.equalsIgnoreCase(NEVER.name())) {
        colour = Colour.OFF;
      } else if (value.equalsIgnoreCase(AUTO.name())) {
        colour = terminal.colour();
      }
    }
    return terminal.in(colour);
  }
}
