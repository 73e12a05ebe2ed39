package org.lexloci.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lexloci.report.Colour;
import org.lexloci.source.Problem;

/**
 * The world outside of one run.
 *
 * @param colour for what goes to {@code out}
 * @param directory what relative paths start from; empty for the working directory
 * @param environment the variables of the process
 * @param watched whether {@code err} is a terminal
 * @param cache what commands of the same process have opened
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Clock clock,
    Colour colour,
    Path directory,
    Map<String, String> environment,
    boolean watched,
    HouseCache cache) {

  /** Writes a line to standard output. */
  public void print(String line) {
    out.println(line);
  }

  /** Writes warnings to the error stream. */
  public void warn(List<Problem> warnings) {
    warnings.forEach(warning -> err.println("warning: " + warning));
  }

  /** Answers the same with another choice of colour. */
  Terminal in(Colour other) {
    return new Terminal(out, err, in, clock, other, directory, environment, watched, cache);
  }

  /** Describes a world in which one command runs, and nobody watches the error stream. */
  public Terminal(
      PrintWriter out,
      PrintWriter err,
      InputStream in,
      Clock clock,
      Colour colour,
      Path directory,
      Map<String, String> environment) {
    this(out, err, in, clock, colour, directory, environment, false, HouseCache.NONE);
  }
}
