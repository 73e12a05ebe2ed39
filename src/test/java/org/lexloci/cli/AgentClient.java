package org.lexloci.cli;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** A client of the protocol of agents, and what its calls come back with. */
record AgentClient(McpSyncClient client) {

  McpSchema.CallToolResult call(String tool, Map<String, Object> said) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(said).build());
  }

  static String text(McpSchema.CallToolResult told) {
    return ((McpSchema.TextContent) told.content().get(0)).text();
  }

  String read(String uri) {
    McpSchema.ReadResourceResult read =
        client.readResource(McpSchema.ReadResourceRequest.builder(uri).build());
    return ((McpSchema.TextResourceContents) read.contents().get(0)).text();
  }
}
