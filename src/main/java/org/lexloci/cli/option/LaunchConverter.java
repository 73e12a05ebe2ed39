package org.lexloci.cli.option;

import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.Stage;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a launch: a provider with or without a stage, and a day or {@code never}. */
final class LaunchConverter implements ITypeConverter<Launch> {

  @Override
  public Launch convert(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new TypeConversionException(
          "expected PROVIDER=DAY with a day such as `2026-07-28`, or `never`");
    }
    String where = text.substring(0, equals);
    String day = text.substring(equals + 1);
    int slash = where.indexOf('/');
    @Nullable Stage stage =
        slash < 0 ? null : OptionConverters.read(where.substring(slash + 1), Stage.class, "stage");
    return Launch.of(
        OptionConverters.provider(slash < 0 ? where : where.substring(0, slash)),
        stage,
        new StatedValue<>(date(day), Position.whole("--launched")));
  }

  /** Reads a day, or {@code never}. */
  static LaunchDate date(String day) {
    return day.equals("never") ? LaunchDate.NEVER : LaunchDate.on(new DayConverter().convert(day));
  }
}
