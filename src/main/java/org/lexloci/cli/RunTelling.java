package org.lexloci.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.lexloci.decision.Exit;
import org.lexloci.decision.Run;
import org.lexloci.report.Colour;
import org.lexloci.source.Problem;

/**
 * A run to tell.
 *
 * @param directory from which files were named
 * @param quiet whether a text tells only what fails
 */
record RunTelling(Run run, Path directory, boolean quiet) implements Telling {

  @Override
  public Exit exit() {
    return run.exit();
  }

  @Override
  public List<Problem> warnings() {
    return run.warnings();
  }

  @Override
  public List<Problem> problems() {
    return run.problems();
  }

  @Override
  public void write(String format, PrintWriter writer, Colour colour) {
    Format.named(format).write(run, writer, colour, directory, quiet);
  }
}
