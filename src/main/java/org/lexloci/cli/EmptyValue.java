package org.lexloci.cli;

import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The value of an option of which a variable that is not set leaves nothing. */
final class EmptyValue {

  private EmptyValue() {}

  /**
   * Runs a command, unless one of its options has no value.
   *
   * @throws ParameterException when one has none
   */
  static int refuseOrRun(ParseResult parsed) {
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      for (OptionSpec option : part.matchedOptions()) {
        if (option.originalStringValues().stream().anyMatch(said -> isIn(said, option))) {
          throw new ParameterException(
              part.commandSpec().commandLine(),
              "`" + option.longestName() + "` has an empty value; leave it out, or give one");
        }
      }
    }
    return new RunLast().execute(parsed);
  }

  private static boolean isIn(String said, OptionSpec option) {
    String between = option.splitRegex();
    return between.isEmpty()
        ? said.isEmpty()
        : Stream.of(said.split(between, -1)).anyMatch(String::isBlank);
  }
}
