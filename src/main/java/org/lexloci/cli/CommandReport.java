package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Exit;
import org.lexloci.report.Colour;
import org.lexloci.source.Problem;

/** What a command reports, in any of its formats. */
interface CommandReport {

  /** Tells how the command ends. */
  Exit exit();

  /** Lists the warnings, which do not change how the command ends. */
  List<Problem> warnings();

  /** Lists what is wrong with the input. */
  List<Problem> problems();

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
