package org.lexloci.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.run.Exit;

/** What the launcher runs once, so that Java notes for its archive the classes that runs need. */
public final class TrainingRun {

  private TrainingRun() {}

  /**
   * Runs the commands that a directory lists in {@code commands.txt}, one a line, over its files,
   * and tells nobody what they print; ends with 1 when one of them gives no answer.
   */
  public static void main(String... args) throws IOException {
    Path directory = Path.of(args[0]);
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    Terminal terminal =
        new Terminal(
            silent,
            silent,
            InputStream.nullInputStream(),
            Main.clock(),
            Colour.OFF,
            directory,
            Map.of());
    for (String line : Files.readAllLines(directory.resolve("commands.txt"))) {
      if (Main.run(terminal, line.split(" ")) > Exit.INDETERMINATE.code()) {
        System.exit(1);
      }
    }
  }
}
