package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.JavaCommand;
import org.lexloci.mcp.AgentClient;
import org.lexloci.report.Schemas;

/** Asks a server of its own process, by the client of the protocol's own library. */
@Tag("exhaustive")
class McpCommandTest {

  /** What a client says first. */
  private static final String BEGUN =
      """
      {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}}
      {"jsonrpc": "2.0", "method": "notifications/initialized"}
      """;

  private static final JacksonMcpJsonMapper MAPPER = new JacksonMcpJsonMapper(new JsonMapper());

  private static AgentClient agent;

  @BeforeAll
  static void connect() {
    List<String> line = JavaCommand.of(List.of(), Main.class, "mcp");
    ServerParameters server =
        ServerParameters.builder(line.get(0)).args(line.subList(1, line.size())).build();
    McpSyncClient client =
        McpClient.sync(new StdioClientTransport(server, MAPPER))
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build();
    client.initialize();
    agent = new AgentClient(client);
  }

  @AfterAll
  static void leave() {
    agent.client().closeGracefully();
  }

  @Test
  void an_agent_sees_what_it_can_ask_and_how() {
    assertThat(agent.client().getServerInfo().name()).isEqualTo("lexloci");
    assertThat(agent.client().getServerInstructions()).contains("`may`");
    assertThat(agent.client().listTools().tools())
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder("may", "check", "clauses", "compare");
    assertThat(agent.client().listTools().tools())
        .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint()).isTrue());
  }

  @Test
  void a_question_is_answered_as_at_the_prompt() {
    agent.answersAsAtThePrompt();
  }

  @Test
  void a_manifest_that_is_handed_over_is_checked() {
    String manifest =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: chat}
        spec: {product: chatgpt, target: {provider: azure, launchDate: "2026-06-01"}}
        """;

    McpSchema.CallToolResult told = agent.call("check", Map.of("content", manifest));

    assertThat(told.isError()).isFalse();
    assertThat(told.structuredContent()).isEqualTo(Map.of("exit", 0));
    assertThat(AgentClient.text(told)).startsWith("YES").contains("chatgpt on azure");
  }

  @Test
  void files_of_the_directory_are_checked_and_all_is_told_on_demand() {
    McpSchema.CallToolResult told =
        agent.call("check", Map.of("paths", "examples/01-bedrock-preview", "format", "json"));

    assertThat(told.isError()).isFalse();
    assertThat(told.structuredContent()).isEqualTo(Map.of("exit", 1));
    assertThat(AgentClient.text(told)).startsWith("{").contains("\"kind\" : \"Run\"");
  }

  @Test
  void what_cannot_be_judged_is_an_error_and_no_answer() {
    McpSchema.CallToolResult broken = agent.call("check", Map.of("content", "a: [1"));
    McpSchema.CallToolResult unknown =
        agent.call("may", Map.of("product", "gpt-5.5", "clouds", "nowhere"));
    McpSchema.CallToolResult option =
        agent.call("may", Map.of("product", "--records=x", "clouds", "aws"));

    assertThat(broken.isError()).isTrue();
    assertThat(AgentClient.text(broken)).contains("<stdin>:1");
    assertThat(unknown.isError()).isTrue();
    assertThat(AgentClient.text(unknown)).contains("nowhere");
    assertThat(option.isError()).isTrue();
    assertThat(AgentClient.text(option))
        .isEqualTo("`product` begins with `-`; expected a word, no option");
  }

  @Test
  void a_client_that_says_all_at_once_and_leaves_gets_every_answer() throws Exception {
    List<String> lines =
        served(
            BEGUN
                + """
            {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "may", "arguments": {"product": "gpt-5.5", "clouds": ["aws"]}}}
            """,
            0);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("\"id\":2", "gpt-5.5 on aws");
  }

  @Test
  void a_carriage_return_within_a_message_does_not_end_it() throws Exception {
    List<String> lines =
        served(
            BEGUN
                + """
            {"jsonrpc"\r: "2.0",\r "id": 2, "method": "tools/list"}
            """,
            0);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("\"id\":2", "may");
  }

  @Test
  void a_line_that_is_no_message_ends_it() throws Exception {
    assertThat(served("{\"a\n", 4))
        .containsExactly("lexloci: line 1 is no JSON-RPC message; expected one on each line");
  }

  @Test
  void an_argument_that_stands_twice_is_no_message() throws Exception {
    String call =
        """
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "may", "arguments": {"product": "gpt-5.5", "clouds": ["aws"], "clouds": ["azure"]}}}
        """;

    assertThat(served(BEGUN + call, 4))
        .contains("lexloci: line 3 is no JSON-RPC message; expected one on each line")
        .noneMatch(line -> line.contains("gpt-5.5 on azure"));
  }

  @Test
  void a_call_of_a_client_that_never_began_is_answered() throws Exception {
    String call = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}\n";

    assertThat(served(call, 0)).singleElement().asString().contains("\"id\":1", "may");
  }

  @Test
  void a_message_that_is_too_long_ends_it() throws Exception {
    assertThat(served(" ".repeat((16 << 20) + 1), 4))
        .containsExactly("lexloci: line 1 is longer than 16777216 bytes");
  }

  private static List<String> served(String input, int exit) throws Exception {
    Process server =
        new ProcessBuilder(JavaCommand.of(List.of(), Main.class, "mcp"))
            .redirectErrorStream(true)
            .start();
    server.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    server.getOutputStream().close();
    List<String> lines =
        new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(server.exitValue()).isEqualTo(exit);
    return lines;
  }

  @Test
  void the_agreement_and_its_editions_can_be_read() {
    assertThat(AgentClient.text(agent.call("clauses", Map.of("about", "ship-first-azure"))))
        .contains("Products ship first on Azure");
    assertThat(
            AgentClient.text(
                agent.call("compare", Map.of("before", "2025-10-28", "after", "2026-04-27"))))
        .contains("NO to YES");
    assertThat(agent.read("lexloci://clauses/ship-first-azure"))
        .contains("Products ship first on Azure");
    assertThatThrownBy(() -> agent.read("lexloci://clauses/no-such-clause"))
        .isInstanceOf(McpError.class)
        .hasMessageContaining("no-such-clause");
  }

  @Test
  void every_schema_is_a_resource() throws Exception {
    assertThat(agent.client().listResources().resources())
        .extracting(McpSchema.Resource::name)
        .containsExactlyInAnyOrderElementsOf(Schemas.KINDS);
    assertThat(agent.read("lexloci://schema/Waiver")).isEqualTo(Schemas.of("Waiver"));
  }
}
