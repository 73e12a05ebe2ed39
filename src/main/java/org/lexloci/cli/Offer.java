package org.lexloci.cli;

import java.util.regex.Pattern;
import org.lexloci.source.SafeText;

/**
 * A word that a shell offers to complete what was typed.
 *
 * @param told what a shell may show beside it
 */
record Offer(String value, String told) {

  /** Names of files, which a shell knows better. */
  static final Offer FILES = new Offer(":files", "");

  private static final int MOST = 60;

  /** What a shell takes as it stands. An agreement in a checkout may be called anything. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@=+,-][A-Za-z0-9._:/@=+,-]*");

  static Offer of(String value) {
    return new Offer(value, "");
  }

  /** Tells whether it may stand on a command line, and begins as what was typed. */
  boolean fits(String typed) {
    return equals(FILES) || value.startsWith(typed) && PLAIN.matcher(value).matches();
  }

  /** Answers the same word behind what was typed before it. */
  Offer behind(String typed) {
    return equals(FILES) ? this : new Offer(typed + value, told);
  }

  /** Writes it as a line that a shell takes apart at the tabulator. */
  String line() {
    String shown = SafeText.full(told);
    return shown.isEmpty() ? value : value + "\t" + shorter(shown);
  }

  private static String shorter(String text) {
    int end = text.lastIndexOf(' ', MOST);
    return text.length() <= MOST || end < 0 ? text : text.substring(0, end) + " …";
  }
}
