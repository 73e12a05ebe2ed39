package org.lexloci.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.decision.Exit;
import org.lexloci.report.Colour;
import org.lexloci.source.Problem;

/** What a command has to tell, in any of its formats. */
interface Telling {

  /** Tells how the command ends. */
  Exit exit();

  /** Lists what should be looked at and changes nothing. */
  List<Problem> warnings();

  /** Lists what is wrong with the input. */
  List<Problem> problems();

  /** Writes everything in one format. */
  void write(String format, PrintWriter writer, Colour colour);
}
