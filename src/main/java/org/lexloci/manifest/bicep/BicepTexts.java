package org.lexloci.manifest.bicep;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.Position;
import org.lexloci.source.TextScanner;
import org.lexloci.source.UnreadableFileException;

/** Reads texts in quotes, and those over several lines. */
record BicepTexts(TextScanner text, BicepTerms terms) {

  private static final String SEVERAL = "'''";

  Term read() throws UnreadableFileException {
    Position at = text.position();
    return text.take(SEVERAL) ? lines(at) : line(at);
  }

  private Term lines(Position at) throws UnreadableFileException {
    StringBuilder plain = new StringBuilder();
    while (!text.take(SEVERAL)) {
      if (text.atEnd()) {
        throw new UnreadableFileException(at, "the text has no closing quotes");
      }
      plain.append(text.next());
    }
    return Term.text(at, plain.toString());
  }

  private Term line(Position at) throws UnreadableFileException {
    text.expect("'");
    List<Term> parts = new ArrayList<>();
    StringBuilder format = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    while (text.peek() != '\'') {
      if (text.atEnd() || text.peek() == '\n') {
        throw new UnreadableFileException(at, "the text has no closing quote");
      }
      if (text.take("${")) {
        text.space(true);
        format.append('{').append(parts.size()).append('}');
        parts.add(terms.read());
        text.space(true);
        text.expect("}");
      } else {
        String letter = letter();
        plain.append(letter);
        format.append(letter);
      }
    }
    text.next();
    if (parts.isEmpty()) {
      return Term.text(at, plain.toString());
    }
    parts.add(0, Term.text(at, format.toString()));
    return Term.call(at, "format", parts);
  }

  private String letter() throws UnreadableFileException {
    if (!text.take("\\")) {
      return String.valueOf(text.next());
    }
    if (text.take("u{")) {
      int point = 0;
      while (!text.take("}")) {
        int digit = Character.digit(text.peek(), 16);
        point = point << 4 | Math.max(0, digit);
        if (digit < 0 || point > Character.MAX_CODE_POINT) {
          throw text.malformed("this is no character");
        }
        text.next();
      }
      return Character.toString(point);
    }
    char letter = text.atEnd() ? 0 : text.next();
    return switch (letter) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      default -> String.valueOf(letter);
    };
  }
}
