package org.lexloci.cli.completion;

import java.util.regex.Pattern;
import org.lexloci.source.SafeText;

/**
 * A word that a shell offers to complete what was typed.
 *
 * @param told what a shell may show beside it
 */
public record Completion(String value, String told) {

  /** Names of files, which a shell knows better. */
  static final Completion FILES = new Completion(":files", "");

  private static final int MOST = 60;

  /** What a shell takes as it stands. An agreement in a checkout may be called anything. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@=+,-][A-Za-z0-9._:/@=+,-]*");

  static Completion of(String value) {
    return new Completion(value, "");
  }

  /** Tells whether it may stand on a command line, and begins as what was typed. */
  boolean fits(String typed) {
    return equals(FILES) || value.startsWith(typed) && PLAIN.matcher(value).matches();
  }

  /** Answers the same word behind what was typed before it. */
  Completion behind(String typed) {
    return equals(FILES) ? this : new Completion(typed + value, told);
  }

  /** Writes it as a line that a shell takes apart at the tabulator. */
  public String line() {
    String shown = SafeText.full(told);
    return shown.isEmpty() ? value : value + "\t" + shorter(shown);
  }

  private static String shorter(String text) {
    int end = text.lastIndexOf(' ', MOST);
    return text.length() <= MOST || end < 0 ? text : text.substring(0, end) + " …";
  }
}
