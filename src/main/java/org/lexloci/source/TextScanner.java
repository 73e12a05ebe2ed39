package org.lexloci.source;

import java.util.function.Function;

/** The text of a file in a language of braces, and how far it has been read. */
public final class TextScanner {

  private final String text;
  private final Function<Integer, Position> places;
  private int at;

  /** Begins with the first character of a file. */
  public TextScanner(String file, String text) {
    this.text = text;
    this.places = new Cursor(file, text)::at;
  }

  /** Reads a text of another file, all of which stands at one place. */
  public TextScanner(Position place, String text) {
    this.text = text;
    this.places = offset -> place;
  }

  /** Answers where it has come to. */
  public Position position() {
    return places.apply(at);
  }

  /** Tells whether everything has been read. */
  public boolean atEnd() {
    return at >= text.length();
  }

  /** Looks at the next character; 0 at the end. */
  public char peek() {
    return peek(0);
  }

  /** Looks at a character further on, or before; 0 where there is none. */
  public char peek(int ahead) {
    int from = at + ahead;
    return from >= 0 && from < text.length() ? text.charAt(from) : 0;
  }

  /** Takes the next character. */
  public char next() {
    return text.charAt(at++);
  }

  /** Tells whether a word stands here. */
  public boolean looksAt(String word) {
    return text.startsWith(word, at);
  }

  /** Goes past a word if it stands here. */
  public boolean take(String word) {
    boolean here = looksAt(word);
    if (here) {
      at += word.length();
    }
    return here;
  }

  /** Goes past a word that has to stand here. */
  public void expect(String word) throws UnreadableFileException {
    if (!take(word)) {
      throw malformed("expected `" + word.strip() + "`");
    }
  }

  /** Says what is wrong here. */
  public UnreadableFileException malformed(String message) {
    return new UnreadableFileException(position(), message);
  }

  /** Goes past spaces and comments, and past the ends of lines where they mean nothing. */
  public void space(boolean lines) throws UnreadableFileException {
    while (!atEnd()) {
      char letter = peek();
      if (letter == '#' || letter == '/' && peek(1) == '/') {
        while (!atEnd() && peek() != '\n') {
          at++;
        }
      } else if (letter == '/' && peek(1) == '*') {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw malformed("the comment has no end");
        }
        at = end + 2;
      } else if (letter == ' ' || letter == '\t' || letter == '\r' || letter == '\uFEFF') {
        at++;
      } else if (lines && letter == '\n') {
        at++;
      } else {
        return;
      }
    }
  }

  /** Tells whether what stands next, be it on another line, begins with one of these signs. */
  public boolean goesOn(String signs) {
    int ahead = 0;
    while (Character.isWhitespace(peek(ahead))) {
      ahead++;
    }
    return signs.indexOf(peek(ahead)) >= 0;
  }

  /** Tells whether a name begins here. */
  public boolean atName() {
    return !atEnd() && (Character.isLetter(peek()) || peek() == '_');
  }

  /** Takes a name of letters, digits and {@code _}. */
  public String name() throws UnreadableFileException {
    return name("_");
  }

  /** Takes a name of letters, digits and some signs. */
  public String name(String signs) throws UnreadableFileException {
    int start = at;
    if (!atName()) {
      throw malformed("expected a name");
    }
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || signs.indexOf(peek()) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes the rest of the line, without its end. */
  public String line() {
    int end = text.indexOf('\n', at);
    String line = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
