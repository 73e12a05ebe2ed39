package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.RunningService;
import org.lexloci.mcp.AgentClient;
import org.lexloci.report.Schemas;

/** Agents ask the service, by the client of the protocol's own library. */
class AgentEndpointTest {

  private static final String LIST =
      "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/list\"}";

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();
  private static AgentClient agent;

  @BeforeAll
  static void connect() throws IOException {
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(SERVICE.address().toString())
                    .endpoint("/mcp")
                    .jsonMapper(new JacksonMcpJsonMapper(new JsonMapper()))
                    .build())
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .build();
    client.initialize();
    agent = new AgentClient(client);
  }

  @AfterAll
  static void leave() throws IOException {
    agent.client().closeGracefully();
  }

  @Test
  void an_agent_sees_what_it_can_ask_and_names_no_files() {
    assertThat(agent.client().getServerInfo().name()).isEqualTo("lexloci");
    assertThat(agent.client().listTools().tools())
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder("may", "check", "clauses", "compare");
    assertThat(agent.client().listTools().tools().toString()).doesNotContain("paths={");
    assertThat(agent.client().listResources().resources()).hasSameSizeAs(Schemas.KINDS);
  }

  @Test
  void a_question_is_answered_as_at_the_prompt() {
    agent.answersAsAtThePrompt();
  }

  @Test
  void files_of_the_service_are_nobodys() {
    for (String tool : List.of("check", "compare")) {
      McpSchema.CallToolResult told =
          agent.call(tool, Map.of("paths", ".", "before", "2025-10-28", "after", "2026-04-27"));

      assertThat(told.isError()).isTrue();
      assertThat(AgentClient.text(told)).contains("`paths` would be files of the service");
    }
  }

  @Test
  void a_document_that_cannot_be_judged_is_no_answer() {
    McpSchema.CallToolResult told = agent.call("check", Map.of("content", "a: [1"));

    assertThat(told.isError()).isTrue();
    assertThat(told.structuredContent()).isEqualTo(Map.of("exit", 4));
  }

  @Test
  void clauses_and_schemas_are_resources() {
    assertThat(agent.read("lexloci://clauses/ship-first-azure"))
        .contains("Products ship first on Azure");
    assertThat(agent.read("lexloci://schema/Waiver")).contains("Waiver");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "200 | \"id\":9 | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"tools/list\"}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"no/such\"}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"resources/read\", \"params\": {\"uri\": \"file:///etc/passwd\"}}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"resources/read\", \"params\": {\"uri\": \"lexloci://schema/../x\"}}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"tools/call\", \"params\": {\"name\": \"serve\"}}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"tools/call\"}",
        "200 | \"error\" | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"tools/call\", \"params\": \"x\"}",
        "202 | ^^ | {\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
        "400 | expected a message | {\"a\"",
        "400 | expected a message | {\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"no/such\", \"method\": \"tools/list\"}",
        "400 | expected a message | []",
        "400 | expected a message | ^^",
      })
  void a_message_is_answered_for_itself(int status, String part, String message) throws Exception {
    HttpResponse<String> told = post(message);

    assertThat(told.statusCode()).as(told.body()).isEqualTo(status);
    assertThat(told.body()).contains(part).doesNotContain("root:", "at org.lexloci");
  }

  @ParameterizedTest
  @CsvSource({"http://evil.example, 403", "http://localhost:1, 403", "null, 403", "SELF, 200"})
  void a_page_of_another_site_may_not_ask(String origin, int status) throws Exception {
    String own = origin.equals("SELF") ? SERVICE.address().toString() : origin;

    assertThat(post(LIST, "Origin", own).statusCode()).isEqualTo(status);
  }

  private static HttpResponse<String> post(String message, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SERVICE.address() + "/mcp"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(message));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
