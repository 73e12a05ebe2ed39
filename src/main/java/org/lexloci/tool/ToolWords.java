package org.lexloci.tool;

import java.util.Locale;
import java.util.ResourceBundle;

/** What callers read of the tools. */
public final class ToolWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.lexloci.tool.tools", Locale.ROOT);

  private ToolWords() {}

  /** Tells what something is for. */
  public static String of(String name) {
    return WORDS.getString(name);
  }

  /** Tells what a tool's parameter is, in words of its own or in those of all tools. */
  static String of(String tool, String parameter) {
    String own = tool + "." + parameter;
    return WORDS.getString(WORDS.containsKey(own) ? own : parameter);
  }
}
