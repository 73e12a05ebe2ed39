package org.lexloci.cli.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;

/**
 * What is in effect, and where it comes from.
 *
 * @param origin {@code default}, an option, a variable of the environment, or a position
 */
public record Setting(String name, String value, String origin) {

  /** A setting that nobody made. */
  public static Setting byDefault(String name, String value) {
    return new Setting(name, value, "default");
  }

  /** A setting made by an option or by the configuration. */
  public static Setting of(String name, List<String> values, String option, @Nullable Position at) {
    return new Setting(
        name, SafeText.of(String.join(", ", values)), at == null ? option : at.toString());
  }

  /** Answers where the first of some values stands; null when there is none. */
  public static @Nullable Position first(@Nullable List<? extends StatedValue<?>> values) {
    return values == null || values.isEmpty() ? null : values.get(0).at();
  }
}
