package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What a run writes as JSON is what its schema says, no less and no more. */
class RunSchemaTest {

  private static final List<String[]> RUNS =
      List.of(
          new String[] {"check", "examples"},
          new String[] {"check", "examples", "--as-of", "2026-04-01"},
          new String[] {"check", "examples", "--editions", "in-force"},
          new String[] {"check", "src/test/resources/record"},
          new String[] {"check", "src/test/resources/hostile"},
          new String[] {"check", "examples/04-same-day-launch", "--remedy"},
          new String[] {"check", "src/test/resources/remedy", "--remedy"},
          new String[] {"may", "gpt-5.5", "on", "aws", "--remedy"},
          new String[] {"check", "nowhere.yaml"},
          new String[] {
            "check",
            "examples/04-same-day-launch",
            "--config",
            "src/test/resources/waivers/lexloci.yaml"
          },
          new String[] {
            "check",
            "examples/01-bedrock-preview",
            "--baseline",
            "src/test/resources/waivers/baseline.yaml"
          },
          new String[] {
            "check", "examples/20-waiver", "--waivers", "src/test/resources/waivers/waivers.yaml"
          },
          new String[] {"may", "gpt-5.5", "on", "aws"},
          new String[] {"may", "teapot", "on", "aws"},
          new String[] {"may", "gpt-5.5", "on", "aws", "--assume", "product.type=non-api"},
          new String[] {
            "may", "gpt-5.5", "on", "aws", "--launch=2018-01-01", "--editions=in-force"
          });

  private JsonNode schema;

  @BeforeEach
  void read() throws IOException {
    schema = new ObjectMapper().readTree(Schemas.of("Run"));
  }

  @Test
  void every_run_is_valid() throws IOException {
    SchemaCheck check = SchemaCheck.of(Schemas.of("Run"));

    for (String[] run : RUNS) {
      assertThat(check.problems(json(run))).as(String.join(" ", run)).isEmpty();
    }
  }

  @Test
  void every_property_of_the_schema_is_written_by_some_run() throws IOException {
    Set<String> written = new TreeSet<>();
    for (String[] run : RUNS) {
      collect(new ObjectMapper().readTree(json(run)), schema, "Run", written);
    }

    Set<String> described = new TreeSet<>();
    describe(schema, "Run", described);
    assertThat(written).containsExactlyElementsOf(described);
  }

  private static String json(String... run) {
    String[] args = Arrays.copyOf(run, run.length + 2);
    args[run.length] = "-o";
    args[run.length + 1] = "json";
    return Ran.lexloci(args).out();
  }

  /** Names a property by the definition it stands in, so that each is counted once. */
  private void collect(JsonNode node, JsonNode written, String path, Set<String> found) {
    JsonNode described = resolved(written);
    String at = place(written, path);
    if (node.isArray()) {
      node.forEach(item -> collect(item, described.get("items"), at, found));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                String name = at + "." + field.getKey();
                found.add(name);
                collect(
                    field.getValue(), described.at("/properties/" + field.getKey()), name, found);
              });
    }
  }

  private void describe(JsonNode written, String path, Set<String> found) {
    JsonNode described = resolved(written);
    String at = place(written, path);
    if (described.has("items")) {
      describe(described.get("items"), at, found);
    }
    described
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (found.add(at + "." + field.getKey())) {
                describe(field.getValue(), at + "." + field.getKey(), found);
              }
            });
  }

  private static String place(JsonNode written, String path) {
    return written.has("$ref") ? written.get("$ref").textValue() : path;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? schema.at(node.get("$ref").textValue().substring(1)) : node;
  }
}
