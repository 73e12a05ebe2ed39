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
import java.util.TimeZone;
import org.lexloci.decision.Exit;
import org.lexloci.report.Colour;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String... args) {
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
            Boolean.getBoolean("lexloci.watched"));
    System.exit(run(terminal, args));
  }

  /** Tells today's date without the rules of every time zone, which take longer than a check. */
  private static Clock clock() {
    Instant now = Instant.now();
    int offset = TimeZone.getDefault().getOffset(now.toEpochMilli());
    return Clock.fixed(now, ZoneOffset.ofTotalSeconds(offset / 1000));
  }

  /** Runs one command and answers its exit code. */
  public static int run(Terminal terminal, String... args) {
    try {
      return Commands.run(terminal, args);
    } catch (Error e) {
      // Java itself would end with 1, which is the answer no.
      terminal.err().println("lexloci: internal error: " + e.getClass().getSimpleName());
      return Exit.INTERNAL.code();
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
