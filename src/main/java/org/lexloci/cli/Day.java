package org.lexloci.cli;

import java.time.LocalDate;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.Shown;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day. */
final class Day implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    return Vocabularies.day(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "`" + Shown.of(text) + "` is no day such as `2026-04-27`"));
  }
}
