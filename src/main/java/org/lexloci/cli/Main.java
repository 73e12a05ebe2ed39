package org.lexloci.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lexloci.cli.terminal.HouseCache;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.run.Exit;
import org.lexloci.source.Problem;

/** Starts the program. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * <p>Java itself ends with 1 when it cannot start or something is thrown, and 1 is the answer no.
   * So the launcher asks for codes that Java does not have, by the property {@code lexloci.codes},
   * from which they count.
   */
  public static void main(String... args) {
    // Else picocli looks for Groovy, which opens every jar there is.
    System.setProperty("picocli.disable.closures", "true");
    // The launcher knows whether standard output is a terminal; Java does not before 22.
    boolean coloured = Boolean.getBoolean("lexloci.terminal") && System.getenv("NO_COLOR") == null;
    Terminal terminal =
        new Terminal(
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            System.in,
            clock(),
            coloured ? Colour.ON : Colour.OFF,
            Path.of(""),
            System.getenv(),
            Boolean.getBoolean("lexloci.watched"),
            HouseCache.NONE);
    int code = Exit.INTERNAL.code();
    try {
      code = run(terminal, args);
    } finally {
      System.exit(Integer.getInteger("lexloci.codes", 0) + code);
    }
  }

  /** Tells the moment at which a run begins. Its day is that of UTC, the same on every machine. */
  static Clock clock() {
    return Clock.fixed(Instant.now(), ZoneOffset.UTC);
  }

  /** Runs one command and answers its exit code, which is an answer only if all of it was told. */
  public static int run(Terminal terminal, String... args) {
    int code = command(terminal, args);
    if (terminal.out().checkError()) {
      terminal.err().println(Problem.unwritten("standard output"));
      if (code < Exit.OUTPUT.code()) {
        code = Exit.OUTPUT.code();
        terminal.err().println("exit " + code + ", " + Exit.OUTPUT.reason());
      }
    }
    terminal.err().flush();
    return code;
  }

  private static int command(Terminal terminal, String... args) {
    try {
      return Commands.run(terminal, args);
    } catch (Error e) {
      // Java itself would end with 1, which is the answer no.
      terminal.err().println("lexloci: internal error: " + e.getClass().getSimpleName());
      return Exit.INTERNAL.code();
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
