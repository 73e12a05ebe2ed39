package org.lexloci.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What is in effect, and where it comes from.
 *
 * @param origin {@code default}, an option, a variable of the environment, or a position
 */
record Setting(String name, String value, String origin) {

  /** What nobody said. */
  static Setting byDefault(String name, String value) {
    return new Setting(name, value, "default");
  }

  /** What an option said, or the configuration. */
  static Setting of(String name, List<String> values, String option, @Nullable Position at) {
    return new Setting(
        name, SafeText.of(String.join(", ", values)), at == null ? option : at.toString());
  }

  /** Answers what is thrown where an option makes no sense, or a configuration in its place. */
  static RuntimeException mistake(
      String message, @Nullable Position at, @Nullable CommandSpec command) {
    return at == null
        ? new ParameterException(Objects.requireNonNull(command).commandLine(), message)
        : new FaultException(Exit.INPUT, List.of(new Problem(at, message)));
  }

  /** Answers where the first of some values stands; null when there is none. */
  static @Nullable Position first(@Nullable List<? extends StatedValue<?>> values) {
    return values == null || values.isEmpty() ? null : values.get(0).at();
  }
}
