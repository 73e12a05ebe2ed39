package org.lexloci.mcp;

import java.util.Locale;
import java.util.ResourceBundle;

/** What agents read of the tools. */
final class ToolWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.lexloci.mcp.tools", Locale.ROOT);

  private ToolWords() {}

  /** Tells what something is for. */
  static String of(String name) {
    return WORDS.getString(name);
  }

  /** Tells what a tool's parameter is, in words of its own or in those of all tools. */
  static String of(String tool, String parameter) {
    String own = tool + "." + parameter;
    return WORDS.getString(WORDS.containsKey(own) ? own : parameter);
  }
}
