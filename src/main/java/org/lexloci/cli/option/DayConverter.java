package org.lexloci.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.SafeText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day. */
final class DayConverter implements ITypeConverter<LocalDate> {

  private static final Pattern LOOSE =
      Pattern.compile("([0-9]{4})[-/.]?([0-9]{1,2})[-/.]?([0-9]{1,2})");

  @Override
  public LocalDate convert(String text) {
    return Vocabularies.day(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    SafeText.quoted(text)
                        + " is no day such as `2026-04-27`"
                        + suggestion(text).map("; did you mean `%s`?"::formatted).orElse("")));
  }

  /** Corrects a day that begins with its year and is punctuated otherwise. */
  private static Optional<String> suggestion(String text) {
    Matcher parts = LOOSE.matcher(text);
    return Optional.of(parts)
        .filter(Matcher::matches)
        .map(m -> m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3)))
        .filter(day -> Vocabularies.day(day).isPresent());
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
