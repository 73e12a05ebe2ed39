package org.lexloci.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.lexloci.drl.Token.Kind;
import org.lexloci.source.Position;

/** Cuts a rule file into tokens. Comments are left out. */
final class Tokens {

  private static final String RUNS = "=!<>&|+*/%^~?-";

  private final String file;
  private final int[] text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;
  private int line = 1;
  private int column = 1;

  private Tokens(String file, String text) {
    this.file = file;
    this.text = text.codePoints().toArray();
  }

  /**
   * Cuts a text.
   *
   * @param file what messages call it
   * @return a token for the end of the file last
   * @throws RuleSyntaxException when a text or comment does not end
   */
  static List<Token> of(String file, String text) {
    Tokens tokens = new Tokens(file, text);
    while (tokens.next < tokens.text.length) {
      tokens.cut();
    }
    tokens.tokens.add(new Token(Kind.END, "", tokens.here()));
    return tokens.tokens;
  }

  private void cut() {
    int c = text[next];
    Position at = here();
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || next == 0 && c == 0xFEFF) {
      step();
    } else if (follows("//")) {
      while (next < text.length && text[next] != '\n') {
        step();
      }
    } else if (follows("/*")) {
      comment(at);
    } else if (c == '"') {
      quoted(at);
    } else if (isWord(c)) {
      tokens.add(new Token(Kind.WORD, run(Tokens::isWord), at));
    } else if (RUNS.indexOf(c) >= 0) {
      tokens.add(new Token(Kind.SIGN, run(r -> RUNS.indexOf(r) >= 0), at));
    } else {
      tokens.add(new Token(Kind.SIGN, Character.toString(c), at));
      step();
    }
  }

  private void comment(Position at) {
    while (!follows("*/")) {
      if (next == text.length) {
        throw new RuleSyntaxException(at, "the comment does not end");
      }
      step();
    }
    step();
    step();
  }

  private void quoted(Position at) {
    step();
    String inner = run(c -> c != '"' && c >= ' ' && c != '\\' && c != 0x7F);
    if (next == text.length || text[next] != '"') {
      throw next < text.length && text[next] == '\\'
          ? new RuleSyntaxException(here(), "`\\` has no place in a text")
          : new RuleSyntaxException(at, "the text does not end on its line");
    }
    step();
    tokens.add(new Token(Kind.TEXT, inner, at));
  }

  private String run(IntPredicate belongs) {
    StringBuilder run = new StringBuilder();
    while (next < text.length && belongs.test(text[next])) {
      run.appendCodePoint(text[next]);
      step();
    }
    return run.toString();
  }

  private boolean follows(String sign) {
    return next + 1 < text.length
        && text[next] == sign.charAt(0)
        && text[next + 1] == sign.charAt(1);
  }

  private static boolean isWord(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$'
        || c == '-';
  }

  private void step() {
    if (text[next] == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    next++;
  }

  private Position here() {
    return new Position(file, line, column);
  }
}
