package org.lexloci.source;

import java.util.List;
import java.util.Locale;

/** Tells which language a text is written in. */
enum FileFormat {
  JSON,
  YAML,
  /** A language that is read elsewhere. */
  SOURCE;

  private static final List<String> SOURCES =
      List.of(
          ".tf",
          ".tofu",
          ".tfvars",
          ".bicep",
          ".bicepparam",
          ".hcl",
          ".nomad",
          ".jsonnet",
          ".libsonnet",
          ".cue",
          ".dhall",
          ".pkl",
          ".gotmpl",
          ".tpl",
          ".tftpl",
          ".tmpl",
          ".j2",
          ".sh",
          ".bash",
          ".mk",
          ".service",
          ".container",
          ".ps1",
          ".psm1",
          "fly.toml",
          ".env",
          ".dockerfile",
          ".containerfile");

  /** Files of commands that have a name of their own, which may go on behind a dot. */
  private static final List<String> NAMES =
      List.of(
          "dockerfile",
          "containerfile",
          "makefile",
          "justfile",
          "procfile",
          "modelfile",
          "tiltfile",
          "jenkinsfile");

  static FileFormat of(String file, String text) {
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
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = last.indexOf('.');
    return SOURCES.stream().anyMatch(ending -> endsWith(name, ending))
        || NAMES.contains(dot < 0 ? last : last.substring(0, dot));
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
