package org.lexloci.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolWords;

/** Serves an agent over standard input and output, a message on each line. */
public final class AgentServer {

  private static final int LONGEST_MESSAGE = 16 << 20;

  private final AgentTools tools;
  private final String version;

  /**
   * Prepares to answer.
   *
   * @param version of the program
   */
  public AgentServer(AgentTools tools, String version) {
    this.tools = tools;
    this.version = version;
  }

  /**
   * Serves until there is no more input, which is how a client ends.
   *
   * @return what was no message, where that ended it
   */
  public Optional<String> serve(InputStream in, OutputStream out) throws InterruptedException {
    McpJsonMapper mapper = StrictJson.mapper();
    AnswerOutput output = new AnswerOutput(out);
    CallInput input =
        new CallInput(
            in,
            output,
            LONGEST_MESSAGE,
            line -> message(McpSchema.deserializeJsonRpcMessage(mapper, line)));

    var specification =
        McpServer.sync(new StdioServerTransportProvider(mapper, input, output, LONGEST_MESSAGE))
            .jsonMapper(mapper)
            // Arguments are read strictly; the library's validator needs another version of itself.
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .validateToolInputs(false)
            .serverInfo("lexloci", version)
            .instructions(ToolWords.of("instructions"))
            .capabilities(
                McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
            .resources(
                tools.schemas().stream()
                    .map(
                        r ->
                            new SyncResourceSpecification(
                                r, (exchange, asked) -> tools.read(asked)))
                    .toList())
            .resourceTemplates(
                new SyncResourceTemplateSpecification(
                    AgentTools.clauses(), (exchange, asked) -> tools.read(asked)));
    for (Tool tool : Tool.values()) {
      specification.toolCall(tools.describe(tool), (exchange, call) -> tools.call(tool, call));
    }
    McpSyncServer server = specification.build();
    Optional<String> mistake = input.awaitEnd();
    server.closeGracefully();
    return mistake;
  }

  private static CallInput.Message message(McpSchema.JSONRPCMessage message) {
    if (message instanceof McpSchema.JSONRPCRequest call) {
      return new CallInput.Message(String.valueOf(call.method()), true);
    }
    return message instanceof McpSchema.JSONRPCNotification told
        ? new CallInput.Message(String.valueOf(told.method()), false)
        : new CallInput.Message("", false);
  }
}
