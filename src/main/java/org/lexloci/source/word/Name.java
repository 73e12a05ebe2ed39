package org.lexloci.source.word;

import org.lexloci.source.SafeText;

/** The form of names and ids: {@code [a-z0-9]([a-z0-9.-]*[a-z0-9])?}, at most 253 characters. */
public final class Name {

  private static final int LONGEST = 253;

  private Name() {}

  /** Tells whether text has the form of a name. */
  public static boolean valid(String text) {
    int last = text.length() - 1;
    if (last < 0 || last >= LONGEST) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean inner = i > 0 && i < last && (c == '.' || c == '-');
      if (!inner && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** Says what is wrong with text that is no name. */
  public static String invalid(String what, String text) {
    return what
        + " "
        + SafeText.quoted(text)
        + " has characters other than a-z, 0-9, `-` and `.`, or does not start and end with a"
        + " letter or digit, or is longer than "
        + LONGEST;
  }
}
