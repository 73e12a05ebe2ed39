package org.lexloci.cli.option;

import java.time.LocalDate;
import org.lexloci.comparison.Span;
import org.lexloci.source.SafeText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days in a row, the last of them not included: {@code 2024-01-01..2027-01-01}. */
final class SpanConverter implements ITypeConverter<Span> {

  private static final String BETWEEN = "..";
  private static final String YEAR = "(19|20)[0-9]{2}";

  @Override
  public Span convert(String text) {
    int dots = text.indexOf(BETWEEN);
    if (dots < 1 || dots + BETWEEN.length() == text.length()) {
      throw new TypeConversionException(
          "expected two days such as `2024-01-01..2027-01-01`, found "
              + SafeText.quoted(text)
              + (text.matches(YEAR) ? "; did you mean `" + year(text) + "`?" : ""));
    }
    LocalDate from = new DayConverter().convert(text.substring(0, dots));
    LocalDate until = new DayConverter().convert(text.substring(dots + BETWEEN.length()));
    if (!from.isBefore(until)) {
      throw new TypeConversionException(
          SafeText.quoted(text) + " holds no day; the second is the first that is left out");
    }
    return new Span(from, until);
  }

  private static String year(String year) {
    return year + "-01-01" + BETWEEN + (Integer.parseInt(year) + 1) + "-01-01";
  }
}
