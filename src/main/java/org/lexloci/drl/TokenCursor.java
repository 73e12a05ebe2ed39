package org.lexloci.drl;

import java.util.List;
import org.lexloci.drl.Token.Kind;

/** Goes through the tokens of a rule file. */
final class TokenCursor {

  private final List<Token> tokens;
  private int next;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  /** Tells whether a rule starts here: no rule has the word `rule` before a text inside. */
  boolean atRule() {
    return peek().is("rule") && tokens.get(next + 1).kind() == Kind.TEXT;
  }

  /** Passes over a word or sign if it comes next. */
  boolean skip(String sign) {
    if (peek().is(sign)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String sign) {
    if (!skip(sign)) {
      throw unexpected("`" + sign + "`");
    }
  }

  /** Refuses what comes next. */
  RuleSyntaxException unexpected(String wanted) {
    return new RuleSyntaxException(peek().at(), "expected " + wanted + ", found " + peek().shown());
  }

  /** Takes words with dots between them, the last of which may be a star. */
  String dotted() {
    StringBuilder name = new StringBuilder();
    do {
      Token part = take();
      boolean star = part.is("*") && name.length() > 0;
      if (!part.isWord() && !star) {
        throw new RuleSyntaxException(part.at(), "expected a name, found " + part.shown());
      }
      name.append(part.text());
      if (star) {
        break;
      }
    } while (peek().is(".") && name.append(take().text()).length() > 0);
    return name.toString();
  }

  /** Goes on with the next rule after what started with a token. */
  void skipToRule(Token start) {
    if (peek() == start) {
      take();
    }
    while (!atEnd() && !atRule()) {
      take();
    }
  }
}
