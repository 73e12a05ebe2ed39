package org.lexloci.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.lexloci.cli.option.Subcommand;
import org.lexloci.cli.terminal.HouseCache;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.cli.terminal.Version;
import org.lexloci.mcp.AgentProtocol;
import org.lexloci.mcp.AgentServer;
import org.lexloci.mcp.AgentTools;
import org.lexloci.report.Schemas;
import org.lexloci.run.Exit;
import picocli.CommandLine.Command;

/** Serves answers to agents. */
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
    exitCodeList = {
      "0:the client has ended",
      "4:a line that the client wrote is no message",
      "5:lexloci is at fault"
    })
final class McpCommand extends Subcommand {

  McpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    AgentTools tools =
        new AgentTools(
            new NestedCommands(terminal, HouseCache.NONE, Main::clock),
            terminal.directory(),
            true,
            Schemas.KINDS);
    Optional<String> mistake =
        new AgentServer(new AgentProtocol(tools, Version.number()))
            .serve(terminal.in(), new FileOutputStream(FileDescriptor.out));
    mistake.ifPresent(what -> terminal.err().println("lexloci: " + what));
    return mistake.isPresent() ? Exit.INPUT.code() : 0;
  }
}
