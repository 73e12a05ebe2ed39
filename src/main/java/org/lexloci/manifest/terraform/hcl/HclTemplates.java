package org.lexloci.manifest.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.expression.Expression;
import org.lexloci.manifest.terraform.expression.HclLiteral;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Position;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads texts in quotes and over several lines, with what is to be filled in to them. */
public record HclTemplates(TextScanner text, HclExpressions expressions) {

  Expression read() throws UnreadableFileException {
    Position at = text.position();
    return text.take("\"") ? quoted(at) : heredoc(at);
  }

  /** Reads a whole text as if it stood in quotes that nothing in it has to be escaped for. */
  public static Expression whole(Position at, String whole) throws UnreadableFileException {
    TextScanner text = new TextScanner(at, whole);
    HclTemplates templates = new HclExpressions(text).templates();
    List<Expression> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (!text.atEnd()) {
      templates.part(at, plain, parts);
    }
    return whole(at, plain, parts);
  }

  private Expression quoted(Position at) throws UnreadableFileException {
    List<Expression> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (text.peek() != '"') {
      if (text.atEnd() || text.peek() == '\n') {
        throw new UnreadableFileException(at, "the text has no closing quote");
      }
      if (text.peek() == '\\') {
        escape(plain);
      } else {
        part(at, plain, parts);
      }
    }
    text.next();
    return whole(at, plain, parts);
  }

  private static Expression whole(Position at, StringBuilder plain, List<Expression> parts)
      throws UnreadableFileException {
    if (plain.length() > 0 || parts.isEmpty()) {
      parts.add(new HclLiteral(Values.text(plain.toString(), at)));
    }
    return HclDirectives.template(at, parts);
  }

  /** Reads one character, or what is to be filled in here. */
  private void part(Position at, StringBuilder plain, List<Expression> parts)
      throws UnreadableFileException {
    boolean fills = text.looksAt("${") || text.looksAt("%{");
    boolean doubled = text.looksAt("$${") || text.looksAt("%%{");
    if (doubled) {
      text.next();
      plain.append(text.next()).append(text.next());
    } else if (fills) {
      if (plain.length() > 0) {
        parts.add(new HclLiteral(Values.text(plain.toString(), at)));
        plain.setLength(0);
      }
      parts.add(text.peek() == '$' ? filled() : directive());
    } else {
      plain.append(text.next());
    }
  }

  private Expression filled() throws UnreadableFileException {
    text.expect("${");
    text.take("~");
    Expression inner = expressions.read(true);
    text.space(true);
    text.take("~");
    text.expect("}");
    return inner;
  }

  /** Reads what is said in {@code %{ }} of the text behind it. */
  private Expression directive() throws UnreadableFileException {
    Position at = text.position();
    text.expect("%{");
    text.take("~");
    text.space(true);
    String word = text.name();
    List<String> names = word.equals("for") ? expressions.loopNames() : List.of();
    boolean opens = word.equals("for") || word.equals("if");
    @Nullable Expression of = opens ? expressions.read(true) : null;
    text.space(true);
    text.take("~");
    text.expect("}");
    return new HclDirectives.Mark(at, word, names, of);
  }

  private void escape(StringBuilder plain) throws UnreadableFileException {
    text.next();
    char letter = text.atEnd() ? 0 : text.next();
    switch (letter) {
      case 'n' -> plain.append('\n');
      case 'r' -> plain.append('\r');
      case 't' -> plain.append('\t');
      case '"', '\\' -> plain.append(letter);
      case 'u' -> plain.appendCodePoint(point(4));
      case 'U' -> plain.appendCodePoint(point(8));
      default -> throw text.malformed("`\\` is followed by nothing that it can stand before");
    }
  }

  private int point(int digits) throws UnreadableFileException {
    int point = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(text.peek(), 16);
      if (digit < 0) {
        throw text.malformed("expected " + digits + " hexadecimal digits");
      }
      point = point << 4 | digit;
      text.next();
    }
    if (!Character.isValidCodePoint(point) || point >= 0xD800 && point <= 0xDFFF) {
      throw text.malformed("this is no character");
    }
    return point;
  }

  /** Nothing but what is filled in is special in a text over several lines. */
  private Expression heredoc(Position at) throws UnreadableFileException {
    text.expect("<<");
    text.take("-");
    String end = text.name("_-");
    text.line();
    List<Expression> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (!isEnd(end)) {
      if (text.atEnd()) {
        throw new UnreadableFileException(
            at, "`" + end + "` does not come, at which the text is to end");
      }
      boolean line = false;
      while (!line && !text.atEnd()) {
        line = text.peek() == '\n';
        part(at, plain, parts);
      }
    }
    text.space(false);
    text.take(end);
    return whole(at, plain, parts);
  }

  private boolean isEnd(String end) {
    int i = 0;
    while (text.peek(i) == ' ' || text.peek(i) == '\t') {
      i++;
    }
    for (int j = 0; j < end.length(); j++) {
      if (text.peek(i + j) != end.charAt(j)) {
        return false;
      }
    }
    char after = text.peek(i + end.length());
    return after == 0 || after == '\n' || after == '\r';
  }
}
