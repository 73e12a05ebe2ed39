package org.lexloci.mcp;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolWords;
import reactor.core.publisher.Mono;

/** Answers messages of the Model Context Protocol, each by itself, without a session. */
public final class AgentProtocol {

  /** Keeps the handler that the library makes for the protocol. */
  private static final class Transport implements McpStatelessServerTransport {

    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
      handler = given;
    }

    /** The first version had other transports over HTTP, and the same messages. */
    @Override
    public List<String> protocolVersions() {
      return List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }

  /**
   * Reads messages as documents are read: an argument that stands twice is an error, where the last
   * one would count and the first be passed over.
   */
  private final McpJsonMapper mapper =
      new JacksonMcpJsonMapper(
          JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final McpStatelessServerHandler handler;

  /**
   * Prepares to answer.
   *
   * @param version of the program
   */
  public AgentProtocol(AgentTools tools, String version) {
    Transport transport = new Transport();
    var specification =
        McpServer.sync(transport)
            .jsonMapper(mapper)
            // Arguments are read strictly; the library's validator needs another version of itself.
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .validateToolInputs(false)
            .immediateExecution(true)
            .serverInfo("lexloci", version)
            .instructions(ToolWords.of("instructions"))
            .capabilities(
                McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
            .resources(
                tools.schemas().stream()
                    .map(
                        r ->
                            new SyncResourceSpecification(r, (context, asked) -> tools.read(asked)))
                    .toList())
            .resourceTemplates(
                new SyncResourceTemplateSpecification(
                    AgentTools.clauses(), (context, asked) -> tools.read(asked)));
    for (Tool tool : Tool.values()) {
      specification.toolCall(tools.describe(tool), (context, call) -> tools.call(tool, call));
    }
    specification.build();
    this.handler = Objects.requireNonNull(transport.handler);
  }

  /**
   * Answers a message.
   *
   * @return the answer as JSON, on one line; empty for what wants none
   * @throws IOException when it is no message
   */
  public Optional<String> answer(String message) throws IOException {
    McpSchema.JSONRPCMessage read;
    try {
      read = McpSchema.deserializeJsonRpcMessage(mapper, message);
    } catch (RuntimeException e) {
      throw new IOException("no JSON-RPC message", e);
    }
    if (read instanceof McpSchema.JSONRPCRequest request) {
      return Optional.of(mapper.writeValueAsString(answer(request)));
    }
    if (read instanceof McpSchema.JSONRPCNotification notification) {
      handler.handleNotification(McpTransportContext.EMPTY, notification).block();
    }
    return Optional.empty();
  }

  private McpSchema.JSONRPCResponse answer(McpSchema.JSONRPCRequest request) {
    try {
      return Objects.requireNonNull(
          handler.handleRequest(McpTransportContext.EMPTY, request).block());
    } catch (McpError e) {
      return McpSchema.JSONRPCResponse.error(request.id(), e.getJsonRpcError());
    } catch (RuntimeException e) {
      // The library reads parameters before it looks after errors.
      return McpSchema.JSONRPCResponse.error(
          request.id(),
          new McpSchema.JSONRPCResponse.JSONRPCError(
              McpSchema.ErrorCodes.INVALID_PARAMS,
              "`params` has another form than `" + request.method() + "` takes"));
    }
  }
}
