package org.lexloci.engine;

/** Rewrites what the rule compiler says so that a rule author understands it. */
final class Messages {

  private Messages() {}

  /** Keeps the first line and drops everything about generated code. */
  static String plain(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    int bracket = first.indexOf("] ");
    if (first.startsWith("[ERR") && bracket > 0) {
      first = first.substring(bracket + 2);
    }
    if (first.contains("PatternDSL") || first.contains("alphaIndexedBy")) {
      return "a constraint compares two values of different types, such as an enum and text";
    }
    int generated = first.indexOf(" for the type Lambda");
    if (generated > 0) {
      first = first.substring(0, generated);
    }
    first = first.replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
    return first.isEmpty() ? "does not compile" : lower(first);
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
