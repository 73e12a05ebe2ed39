package org.lexloci.cli;

import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** An empty option or argument, as a variable that is not set leaves it. */
final class EmptyValue {

  private EmptyValue() {}

  /**
   * Runs a command, unless one of its options or arguments is empty.
   *
   * @throws ParameterException when one is
   */
  static int refuseOrRun(ParseResult parsed) {
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      for (OptionSpec option : part.matchedOptions()) {
        if (option.originalStringValues().stream().anyMatch(said -> isIn(said, option))) {
          throw refused(part, "`" + option.longestName() + "` has an empty value");
        }
      }
      for (PositionalParamSpec argument : part.matchedPositionals()) {
        if (argument.originalStringValues().contains("")) {
          throw refused(part, "an argument is empty");
        }
      }
    }
    return new RunLast().execute(parsed);
  }

  private static ParameterException refused(ParseResult part, String what) {
    return new ParameterException(
        part.commandSpec().commandLine(), what + "; leave it out, or give one");
  }

  private static boolean isIn(String said, OptionSpec option) {
    String between = option.splitRegex();
    return between.isEmpty()
        ? said.isEmpty()
        : Stream.of(said.split(between, -1)).anyMatch(String::isBlank);
  }
}
