package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.RunningService;
import org.lexloci.report.SchemaCheck;

/** A client that knows the description alone can ask everything, and gets what it is told. */
class OpenApiTest {

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();
  private static JsonNode description;

  /** A call that the description gives by its examples. */
  private record Call(String id, String method, String path, String type, JsonNode operation) {}

  @BeforeAll
  static void read() throws IOException {
    description = new ObjectMapper().readTree(SERVICE.get("/openapi.json").body());
  }

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode content = operation.getValue().at("/requestBody/content");
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        for (String type : types.isEmpty() ? List.of("") : types) {
          calls.add(
              new Call(
                  operation.getValue().get("operationId").asText(),
                  operation.getKey(),
                  path.getKey(),
                  type,
                  operation.getValue()));
        }
      }
    }
    return calls;
  }

  @Test
  void every_call_that_it_gives_is_answered_as_it_says() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Call call : calls()) {
      HttpResponse<String> answer = answer(call);
      JsonNode told = call.operation().at("/responses/" + answer.statusCode());
      String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
      JsonNode schema = told.path("content").path(type).path("schema");
      if (answer.statusCode() != 200 || told.path("content").path(type).isMissingNode()) {
        wrong.add(call.id() + " " + answer.statusCode() + " " + type + " " + answer.body());
      } else if (type.equals("application/json") && schema.isObject()) {
        SchemaCheck.of(whole(schema)).problems(answer.body()).stream()
            .map(problem -> call.id() + ": " + problem)
            .forEach(wrong::add);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static HttpResponse<String> answer(Call call) {
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : call.operation().path("parameters")) {
      JsonNode example = parameter.path("example");
      assertThat(example.isMissingNode() && parameter.path("required").asBoolean())
          .as(call.id() + " " + parameter.get("name"))
          .isFalse();
      for (JsonNode value : example.isArray() ? example : List.of(example)) {
        if (!value.isMissingNode()) {
          query.append(query.isEmpty() ? '?' : '&').append(parameter.get("name").asText());
          query.append('=').append(URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
        }
      }
    }
    if (call.method().equals("get")) {
      return SERVICE.get(call.path() + query);
    }
    JsonNode content = call.operation().at("/requestBody/content").get(call.type());
    JsonNode example = content.path("example");
    assertThat(example.isMissingNode()).as(call.id() + " " + call.type()).isFalse();
    String body = example.isTextual() ? example.asText() : example.toString();
    if (call.type().equals("application/json")) {
      assertThat(SchemaCheck.of(whole(content.get("schema"))).problems(body))
          .as(call.id())
          .isEmpty();
    }
    return SERVICE.post(call.path() + query, body, "Content-Type", call.type());
  }

  /** What a schema refers to stands beside it. */
  private static String whole(JsonNode schema) {
    return "{\"allOf\": [" + schema + "], \"components\": " + description.get("components") + "}";
  }

  @Test
  void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
    List<String> lost =
        references(description).stream()
            .filter(r -> r.startsWith("#") && description.at(r.substring(1)).isMissingNode())
            .toList();
    List<String> ids =
        calls().stream().map(call -> call.path() + " " + call.id()).distinct().toList();
    Set<String> names = new HashSet<>();
    calls().forEach(call -> names.add(call.id()));

    assertThat(lost.stream().filter(r -> r.startsWith("#/components"))).isEmpty();
    assertThat(names).hasSameSizeAs(ids);
  }

  private static List<String> references(JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node.path("$ref").isTextual()) {
      found.add(node.get("$ref").asText());
    }
    StreamSupport.stream(node.spliterator(), false)
        .forEach(child -> found.addAll(references(child)));
    return found;
  }
}
