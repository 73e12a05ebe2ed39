package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.run.CommandResult;
import org.lexloci.source.Problem;

/** What a command reports, in any of its formats. */
interface CommandReport {

  /** Answers what is reported. */
  CommandResult<?> result();

  /** Answers the same report with more problems. */
  CommandReport with(List<Problem> more);

  /** Writes what comes before the report, once it is known how the command ends. */
  default void begin(Terminal terminal) {}

  /** Sums the report up in one line, for when no text goes to standard output. */
  default Optional<String> summary() {
    return Optional.empty();
  }

  /** Writes everything in one format. */
  void write(String format, PrintWriter writer, Colour colour);
}
