package org.lexloci.source.parser;

import org.lexloci.source.Cursor;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.UnreadableFileException;

/** Explains a failure by the template that the text still is. */
public final class Template {

  private static final String MESSAGE = "this is a template; run `helm template` first";

  private Template() {}

  /** Tells whether a file was refused because it is a template. */
  public static boolean explains(Problem problem) {
    return problem.message().equals(MESSAGE);
  }

  /** Keeps the failure unless braces of a template stand on its line or before it. */
  public static UnreadableFileException inPlaceOf(UnreadableFileException failure, String text) {
    Position failed = failure.problem().at();
    Cursor cursor = new Cursor(failed.file(), text);
    for (int i = text.indexOf("{{"); i >= 0; i = text.indexOf("{{", i + 2)) {
      Position at = cursor.at(i);
      if (at.line() > failed.line()) {
        return failure;
      }
      boolean isExpression = i > 0 && text.charAt(i - 1) == '$';
      if (!isExpression) {
        return new UnreadableFileException(at, MESSAGE);
      }
    }
    return failure;
  }
}
