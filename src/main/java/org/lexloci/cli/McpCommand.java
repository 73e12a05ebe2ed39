package org.lexloci.cli;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lexloci.mcp.AgentServer;
import org.lexloci.mcp.CommandRunner;
import org.lexloci.report.Colour;
import org.lexloci.report.Schemas;
import picocli.CommandLine.Command;

/** Answers agents. */
@Command(
    name = "mcp",
    description = {
      "Answers agents by the Model Context Protocol, on standard input and output.",
      "",
      "Tools: may, check, clauses and compare, which answer as the commands of these names do, in"
          + " the working directory and by its configuration. Resources: clauses and schemas. No"
          + " call writes a file, takes an option of its own making or reads outside of the"
          + " directory. It ends when its input does."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the client has ended", "5:lexloci is at fault"})
final class McpCommand implements Callable<Integer> {

  private final Terminal terminal;

  McpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    new AgentServer(this::run, terminal.directory(), Version.number(), Schemas.KINDS)
        .serve(terminal.in(), new FileOutputStream(FileDescriptor.out));
    return 0;
  }

  /** Runs as of today, which the server may outlive, and as in CI: nothing is shrunk or marked. */
  private CommandRunner.Result run(List<String> arguments, String input) {
    Map<String, String> environment = new HashMap<>(terminal.environment());
    environment.put("CI", "true");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal inner =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Main.clock(),
            Colour.OFF,
            terminal.directory(),
            environment);
    int exit = Main.run(inner, arguments.toArray(String[]::new));
    return new CommandRunner.Result(exit, out.toString(), err.toString());
  }
}
