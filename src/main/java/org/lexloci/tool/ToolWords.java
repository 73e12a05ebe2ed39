package org.lexloci.tool;

import java.util.Locale;
import java.util.ResourceBundle;

/** The descriptions of the tools and their parameters. */
public final class ToolWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.lexloci.tool.tools", Locale.ROOT);

  private ToolWords() {}

  /** Describes a tool, or what all of them are for. */
  public static String of(String name) {
    return WORDS.getString(name);
  }

  /** Describes a parameter, in the tool's own words or in those for all tools. */
  static String of(String tool, String parameter) {
    String own = tool + "." + parameter;
    return WORDS.getString(WORDS.containsKey(own) ? own : parameter);
  }
}
