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

  /** Lists what should be looked at and changes nothing. */
  List<Problem> warnings();

  /** Lists what is wrong with the input. */
  List<Problem> problems();

  /** Answers the same with more that is wrong. */
  CommandReport with(List<Problem> more);

  /** Tells what comes before everything else, once it is known how the command ends. */
  default void begin(Terminal terminal) {}

  /** Says last and in one line what a person gets who reads none of the formats, if anything. */
  default Optional<String> summary() {
    return Optional.empty();
  }

  /** Writes everything in one format. */
  void write(String format, PrintWriter writer, Colour colour);
}
