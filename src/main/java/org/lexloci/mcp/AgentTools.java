package org.lexloci.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.run.Exit;
import org.lexloci.tool.CommandRunner;
import org.lexloci.tool.Tool;
import org.lexloci.tool.ToolArguments;

/**
 * The tools and resources of agents, for either transport.
 *
 * <p>An answer is what the command says at a prompt; an exit code of 3 and above is an error of the
 * call, and never an answer.
 *
 * @param directory in which calls may name files
 * @param files whether they may name any
 * @param kinds of documents that there is a schema of
 */
public record AgentTools(CommandRunner runner, Path directory, boolean files, List<String> kinds) {

  private static final String CLAUSES = "lexloci://clauses/";
  private static final String SCHEMA = "lexloci://schema/";
  private static final String PATHS = "paths";

  McpSchema.Tool describe(Tool tool) {
    Map<String, Object> schema = tool.schema();
    if (!files && schema.get("properties") instanceof Map<?, ?> properties) {
      properties.remove(PATHS);
    }
    return McpSchema.Tool.builder(tool.command(), schema)
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

  McpSchema.CallToolResult call(Tool tool, McpSchema.CallToolRequest call) {
    Map<String, Object> said = call.arguments() == null ? Map.of() : call.arguments();
    if (!files && said.containsKey(PATHS)) {
      return mistake("`paths` would be files of the service; hand a document over as `content`");
    }
    CommandRunner.Result result;
    try {
      String content = said.get("content") instanceof String text ? text : "";
      result = run(tool.line(said, directory), content);
    } catch (ToolArguments.Mistake e) {
      return mistake(String.valueOf(e.getMessage()));
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

  private static McpSchema.CallToolResult mistake(String message) {
    return McpSchema.CallToolResult.builder().addTextContent(message).isError(true).build();
  }

  /** One call at a time: a run takes all that it needs of the machine. */
  private synchronized CommandRunner.Result run(List<String> line, String input) {
    return runner.run(line, input.getBytes(StandardCharsets.UTF_8));
  }

  List<McpSchema.Resource> schemas() {
    return kinds.stream()
        .map(
            kind ->
                McpSchema.Resource.builder(SCHEMA + kind, kind)
                    .description("the JSON Schema of the kind " + kind)
                    .mimeType("application/schema+json")
                    .build())
        .toList();
  }

  /** Describes the addresses of what the agreement says. */
  static McpSchema.ResourceTemplate clauses() {
    return McpSchema.ResourceTemplate.builder(CLAUSES + "{about}", "clauses")
        .description("an edition of the agreement, a clause, or a source")
        .mimeType("text/plain")
        .build();
  }

  McpSchema.ReadResourceResult read(McpSchema.ReadResourceRequest request) {
    String uri = request.uri();
    return uri.startsWith(SCHEMA)
        ? read(uri, "application/schema+json", List.of("schema", uri.substring(SCHEMA.length())))
        : read(
            uri,
            "text/plain",
            Tool.CLAUSES.line(Map.of("about", uri.substring(CLAUSES.length())), directory));
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
