package org.lexloci.mcp;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.decision.Exit;
import org.lexloci.tool.CommandRunner;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolArguments;
import org.lexloci.tool.ToolWords;

/**
 * Takes calls of agents as lines of JSON and answers them one at a time.
 *
 * <p>An answer is what the command says at a prompt; an exit code of 3 and above is an error of the
 * call, and never an answer.
 */
public final class AgentServer {

  private static final int LONGEST_MESSAGE = 16 << 20;
  private static final String CLAUSES = "lexloci://clauses/";
  private static final String SCHEMA = "lexloci://schema/";

  private final CommandRunner runner;
  private final Path directory;
  private final String version;
  private final List<String> kinds;

  /**
   * Prepares to answer.
   *
   * @param directory in which calls may name files
   * @param version of the program
   * @param kinds of documents that there is a schema of
   */
  public AgentServer(CommandRunner runner, Path directory, String version, List<String> kinds) {
    this.runner = runner;
    this.directory = directory;
    this.version = version;
    this.kinds = kinds;
  }

  /**
   * Serves until there is no more input, which is how a client ends.
   *
   * @return what was no message, where that ended it
   */
  public Optional<String> serve(InputStream in, OutputStream out) throws InterruptedException {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new JsonMapper());
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
            .resources(kinds.stream().map(this::schema).toList())
            .resourceTemplates(clauses());
    for (Tool tool : Tool.values()) {
      specification.toolCall(described(tool), (exchange, call) -> answer(tool, call));
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

  private static McpSchema.Tool described(Tool tool) {
    return McpSchema.Tool.builder(tool.command(), tool.schema())
        .description(tool.description())
        .annotations(
            McpSchema.ToolAnnotations.builder()
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }

  private McpSchema.CallToolResult answer(Tool tool, McpSchema.CallToolRequest call) {
    CommandRunner.Result result;
    try {
      Map<String, Object> said = call.arguments() == null ? Map.of() : call.arguments();
      String content = said.get("content") instanceof String text ? text : "";
      result = run(tool.line(said, directory), content);
    } catch (ToolArguments.Mistake e) {
      return McpSchema.CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
    boolean fault = result.exit() > Exit.INDETERMINATE.code();
    Stream<String> told =
        fault ? Stream.of(result.err(), result.out()) : Stream.of(result.out(), result.err());
    return McpSchema.CallToolResult.builder()
        .textContent(told.filter(text -> !text.isBlank()).map(String::strip).toList())
        .structuredContent(Map.of("exit", result.exit()))
        .isError(fault)
        .build();
  }

  /** One call at a time: a run takes all that it needs of the machine. */
  private synchronized CommandRunner.Result run(List<String> line, String input) {
    return runner.run(line, input.getBytes(StandardCharsets.UTF_8));
  }

  private SyncResourceSpecification schema(String kind) {
    McpSchema.Resource resource =
        McpSchema.Resource.builder(SCHEMA + kind, kind)
            .description("the JSON Schema of the kind " + kind)
            .mimeType("application/schema+json")
            .build();
    return new SyncResourceSpecification(
        resource,
        (exchange, request) ->
            read(request.uri(), "application/schema+json", List.of("schema", kind)));
  }

  private SyncResourceTemplateSpecification clauses() {
    McpSchema.ResourceTemplate template =
        McpSchema.ResourceTemplate.builder(CLAUSES + "{about}", "clauses")
            .description("an edition of the agreement, a clause, or a source")
            .mimeType("text/plain")
            .build();
    return new SyncResourceTemplateSpecification(
        template,
        (exchange, request) ->
            read(
                request.uri(),
                "text/plain",
                Tool.CLAUSES.line(
                    Map.of("about", request.uri().substring(CLAUSES.length())), directory)));
  }

  private McpSchema.ReadResourceResult read(String uri, String type, List<String> line) {
    CommandRunner.Result result = run(line, "");
    if (result.exit() != 0) {
      throw new IllegalArgumentException(result.err().strip());
    }
    return McpSchema.ReadResourceResult.builder(
            List.of(
                McpSchema.TextResourceContents.builder(uri, result.out()).mimeType(type).build()))
        .build();
  }
}
