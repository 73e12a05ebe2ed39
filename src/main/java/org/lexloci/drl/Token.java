package org.lexloci.drl;

import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * A word or sign of a rule file.
 *
 * @param text as written; of a quoted text what stands between the quotes
 */
record Token(Kind kind, String text, Position at) {

  /** What a token is. */
  enum Kind {
    /** Letters, digits, {@code _}, {@code $} and hyphens: there is no arithmetic. */
    WORD,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind != Kind.TEXT && text.equals(sign);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Says what it is, for messages. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "`\"" + SafeText.of(text) + "\"`";
      default -> SafeText.quoted(text);
    };
  }
}
