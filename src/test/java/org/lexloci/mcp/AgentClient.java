package org.lexloci.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.lexloci.cli.Ran;

/** A client of the protocol of agents, and what its calls come back with. */
public record AgentClient(McpSyncClient client) {

  public McpSchema.CallToolResult call(String tool, Map<String, Object> said) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(said).build());
  }

  public static String text(McpSchema.CallToolResult told) {
    return ((McpSchema.TextContent) told.content().get(0)).text();
  }

  public String read(String uri) {
    McpSchema.ReadResourceResult read =
        client.readResource(McpSchema.ReadResourceRequest.builder(uri).build());
    return ((McpSchema.TextResourceContents) read.contents().get(0)).text();
  }

  /** Asks a question, and holds the answer against that at the prompt. */
  public void answersAsAtThePrompt() {
    McpSchema.CallToolResult told =
        call("may", Map.of("product", "gpt-5.5", "clouds", List.of("aws"), "launch", "2026-04-28"));

    assertThat(told.isError()).isFalse();
    assertThat(told.structuredContent()).isEqualTo(Map.of("exit", 1));
    assertThat(text(told))
        .isEqualTo(
            Ran.lexloci("may", "gpt-5.5", "on", "aws", "--launch", "2026-04-28").out().strip());
  }
}
