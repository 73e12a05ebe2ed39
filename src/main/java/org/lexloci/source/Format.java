package org.lexloci.source;

import java.util.List;

/** Tells which language a text is written in. */
enum Format {
  JSON,
  YAML,
  /** A language that is read elsewhere. */
  SOURCE;

  private static final List<String> SOURCES =
      List.of(".tf", ".tofu", ".tfvars", ".bicep", ".bicepparam", ".hcl", ".gotmpl", ".tpl", ".j2");

  static Format of(String file, String text) {
    if (endsWith(file, ".json")) {
      return JSON;
    }
    if (isYamlName(file)) {
      return YAML;
    }
    if (isSourceName(file)) {
      return SOURCE;
    }
    return startsLikeObject(text) ? JSON : YAML;
  }

  /** Tells whether a walk over a directory takes a file of this name. */
  static boolean isTaken(String name) {
    return endsWith(name, ".json") || isYamlName(name) || isSourceName(name);
  }

  private static boolean isSourceName(String name) {
    return SOURCES.stream().anyMatch(ending -> endsWith(name, ending));
  }

  /**
   * Tells whether the first character can start a JSON value or the mistakes people make in one.
   */
  static boolean startsLikeJson(String text) {
    int first = skipSpace(text, 0);
    return first < text.length() && "{[\"'/".indexOf(text.charAt(first)) >= 0;
  }

  /** A lone brace could be a YAML flow mapping or a template; what follows it decides. */
  private static boolean startsLikeObject(String text) {
    int first = skipSpace(text, 0);
    int second = skipSpace(text, first + 1);
    if (second >= text.length()) {
      return false;
    }
    return text.charAt(first) == '{' && "\"}".indexOf(text.charAt(second)) >= 0
        || text.charAt(first) == '[' && "{[\"]".indexOf(text.charAt(second)) >= 0;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isYamlName(String name) {
    return endsWith(name, ".yaml") || endsWith(name, ".yml");
  }

  private static boolean endsWith(String name, String ending) {
    int from = name.length() - ending.length();
    for (int i = 0; from >= 0 && i < ending.length(); i++) {
      char letter = name.charAt(from + i);
      char lower = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
      if (lower != ending.charAt(i)) {
        return false;
      }
    }
    return from >= 0;
  }
}
