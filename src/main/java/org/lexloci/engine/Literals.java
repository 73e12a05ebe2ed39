package org.lexloci.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the text that a pattern compares a property with. */
final class Literals {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private Literals() {}

  /** Lists what {@code property == "…"} or {@code property in ("…", …)} names. */
  static List<String> of(ParsedRule.Pattern pattern, String property) {
    List<String> literals = new ArrayList<>();
    Pattern compared = Pattern.compile("^" + property + "\\s*(==|in\\b)");
    for (String constraint : pattern.constraints()) {
      if (compared.matcher(constraint).find()) {
        Matcher text = TEXT.matcher(constraint);
        while (text.find()) {
          literals.add(text.group(1));
        }
      }
    }
    return literals;
  }
}
