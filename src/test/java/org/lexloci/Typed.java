package org.lexloci;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lexloci.cli.Main;
import org.lexloci.cli.Terminal;
import org.lexloci.report.Colour;

/**
 * What a command line gave, typed on 2026-11-21.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Typed(int exit, String out, String err) {

  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  static Typed of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(new byte[0]),
            DAY,
            Colour.OFF);
    int exit = Main.run(terminal, args);
    return new Typed(exit, out.toString(), err.toString());
  }
}
