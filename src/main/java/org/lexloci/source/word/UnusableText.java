package org.lexloci.source.word;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.source.SafeText;

/** Finds text that cannot be what its author meant to state. */
public final class UnusableText {

  private static final Pattern REMINDER =
      Pattern.compile("[_ -]*(?:change|replace)[_ -]*me[_ -]*", Pattern.CASE_INSENSITIVE);

  private UnusableText() {}

  /** Says what is wrong with text; empty when nothing is. */
  public static Optional<String> complaint(String text) {
    if (text.isBlank()) {
      return Optional.of("the value is blank");
    }
    if (isPlaceholder(text)) {
      return Optional.of(SafeText.quoted(text) + " is a placeholder that was not filled in");
    }
    return text.codePoints()
        .filter(UnusableText::forges)
        .mapToObj(point -> "control character " + SafeText.quoted(Character.toString(point)))
        .findFirst();
  }

  /** Recognises {@code ${CLOUD}}, {@code <your-region>} and {@code CHANGE_ME}. */
  public static boolean isPlaceholder(String text) {
    String bare = text.strip();
    return enclosed(bare, "${", "}")
        || enclosed(bare, "<", ">")
        || REMINDER.matcher(bare).matches();
  }

  private static boolean enclosed(String text, String start, String end) {
    return text.startsWith(start)
        && text.indexOf(end) == text.length() - end.length()
        && text.length() > start.length() + end.length();
  }

  /** Controls move the cursor of a terminal, and overrides of direction reorder what is read. */
  private static boolean forges(int point) {
    boolean isLayout = point == '\n' || point == '\t';
    boolean isOverride = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    return Character.isISOControl(point) && !isLayout || isOverride;
  }
}
