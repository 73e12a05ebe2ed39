package org.lexloci.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lexloci.cli.terminal.HouseMemory;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.run.Run;
import org.lexloci.tool.CommandRunner;

/**
 * Runs commands within a process that serves. Each is run as of the day on which it is asked, and
 * as in CI, where no baseline is shrunk and no line is marked.
 *
 * @param terminal of the process
 * @param clock asked anew for each command
 */
record NestedCommands(Terminal terminal, HouseMemory memory, Supplier<Clock> clock)
    implements CommandRunner {

  @Override
  public Result run(List<String> arguments, byte[] input) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal inner = inner(new PrintWriter(out), new PrintWriter(err), input);
    int exit = Main.run(inner, arguments.toArray(String[]::new));
    return new Result(exit, out.toString(), err.toString());
  }

  /** Checks a document as {@code check -} does, and answers the run instead of writing a report. */
  Run check(byte[] document) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal inner = inner(nowhere, nowhere, document);
    CheckCommand check = new CheckCommand(inner);
    Commands.parse(check, inner, List.of("check", "--output=text", "-"));
    return check.judge().run();
  }

  /** Answers a terminal for a nested command, with streams of its own. */
  Terminal inner(PrintWriter out, PrintWriter err, byte[] input) {
    Map<String, String> environment = new HashMap<>(terminal.environment());
    environment.put("CI", "true");
    return new Terminal(
        out,
        err,
        new ByteArrayInputStream(input),
        clock.get(),
        Colour.OFF,
        terminal.directory(),
        environment,
        false,
        memory);
  }
}
