package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;
import org.lexloci.git.TestRepository;

/** What is written as JSON is what its schema says, no less and no more. */
@Tag("exhaustive")
class RunSchemaTest {

  private static final String SINCE = "--changed-since=main";

  /** Stands for a directory that is not there yet. */
  private static final String HERE = "HERE";

  private static final String HOUSE = "--config=src/test/resources/waivers/lexloci.yaml";

  private static final String DEPLOYMENT =
      """
      {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "one"},
       "spec": {"product": "gpt-5.5", "target": {"provider": "%s"}}}
      """;

  /** A change that moves a deployment, exempts another by itself and puts something on record. */
  private static final String CHANGED =
      "["
          + DEPLOYMENT.formatted("azure")
          + ","
          + DEPLOYMENT
              .formatted("aws")
              .replace("one", "two")
              .replace("{\"product\"", "{\"customer\": \"us-national-security\", \"product\"")
          + ","
          + """
          {"apiVersion": "lexloci.dev/v1", "kind": "Event", "metadata": {"name": "verified"},
           "spec": {"event": "agi-verified", "by": "panel", "date": "2030-01-01", "source": "S"}}]
          """;

  private static final String DEAD =
      """

      rule "training-anywhere applies to what is here and there"
      @clause(training-anywhere)
      when
          Target($one : provider)
          Inference(provider == $one, provider == Provider.AWS)
          Target(provider == Provider.GCP)
      then
          applies(kcontext);
      end
      """;

  private static final Map<String, List<String[]>> WRITTEN =
      Map.of(
          "Run",
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
              new String[] {"check", SINCE, "deploy.json"},
              new String[] {
                "check",
                "examples/04-same-day-launch",
                "--config",
                "src/test/resources/waivers/lexloci.yaml"
              },
              new String[] {"check", HERE + "/partner", "--config=" + HERE + "/map.yaml"},
              new String[] {
                "check",
                "examples/01-bedrock-preview",
                "--baseline",
                "src/test/resources/waivers/baseline.yaml"
              },
              new String[] {
                "check",
                "examples/20-waiver",
                "--waivers",
                "src/test/resources/waivers/waivers.yaml"
              },
              new String[] {"may", "gpt-5.5", "on", "aws"},
              new String[] {"may", "teapot", "on", "aws"},
              new String[] {"may", "frontier", "on", "gcp", "--beside", "openai-amazon"},
              new String[] {"may", "gpt-5.5", "on", "aws", "--assume", "product.type=non-api"},
              new String[] {
                "may", "gpt-5.5", "on", "aws", "--launch=2018-01-01", "--editions=in-force"
              }),
          "Comparison",
          List.of(
              new String[] {"compare", "2023-01-23", "2025-01-21", "--text"},
              new String[] {"compare", "2025-10-28", "2026-04-27", "--text"},
              new String[] {
                "compare", "2025-10-28", "2026-04-27", "examples", "--assume=launch-order=earlier"
              },
              new String[] {
                "compare", "2025-10-28", "2026-04-27", "src/test/resources/manifests/kubernetes"
              },
              new String[] {"compare", "2025-10-28", "2026-04-27", HOUSE},
              new String[] {"compare", "2025-10-28", "2026-04-27", "nowhere.yaml"},
              new String[] {"compare", "2025-10-28", "2026-04-27", "src/test/resources/hostile"}),
          "Test",
          List.of(
              new String[] {"test", HERE + "/own"},
              new String[] {"test", HERE + "/failing", "--threshold=50"},
              new String[] {"test", HERE + "/own", "-o", "text=" + HERE + "/nowhere/test.txt"}),
          "Verification",
          List.of(
              new String[] {"verify"},
              new String[] {"verify", HERE + "/own"},
              new String[] {"verify", HERE + "/failing"},
              new String[] {"verify", HERE + "/own", "-o", "text=" + HERE + "/nowhere/verify.txt"}),
          "Matrix",
          List.of(
              new String[] {"matrix", "gpt-5.5", "codex", "--as-of=2018-01-01"},
              new String[] {"matrix", "gpt-5.5", "gpt-6-sol", "no-product"},
              new String[] {"matrix", "gpt-6-sol", HOUSE},
              new String[] {"matrix", "gpt-5.5", "--assume", "product.type=non-api"},
              new String[] {
                "matrix", "gpt-5.5", "--editions=in-force", "--records=src/test/resources/hostile"
              }),
          "Timeline",
          List.of(
              new String[] {"may", "gpt-5.5", "on", "aws", "--over=2018-01-01..2027-01-01"},
              new String[] {"may", "gpt-5.5", "on", "aws", "--over=2026-01-01..2027-01-01", HOUSE},
              new String[] {
                "may",
                "gpt-6-sol",
                "on",
                "aws",
                "--over=2026-09-20..2026-09-25",
                "--records=src/test/resources/hostile",
                "--editions=2026-04-27"
              }));

  @TempDir private static Path repository;

  private JsonNode schema;

  @BeforeAll
  static void write_agreements_one_of_which_fails() throws IOException {
    Ran.lexloci("new", repository + "/own").exits(0);
    Ran.lexloci("new", repository + "/failing").exits(0);
    Files.createDirectory(repository.resolve("partner"));
    Path other = Path.of("src/site/your-own-agreement").toAbsolutePath();
    Files.copy(
        other.resolve("deploy/payroll-ohio.yaml"), repository.resolve("partner/deploy.yaml"));
    Files.writeString(
        repository.resolve("map.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {agreements: {partner: %s}}
        """
            .formatted(other));
    Path edition = repository.resolve("failing/2026-01-01-first");
    Path cases = edition.resolve("stay-on-premises.cases.yaml");
    Files.writeString(
        cases, Files.readString(cases).replace("clause: excepted", "duty: true, clause: depends"));
    Path rules = edition.resolve("training-anywhere.drl");
    Files.writeString(rules, Files.readString(rules) + DEAD);
  }

  @BeforeAll
  static void change_a_deployment_in_a_repository() {
    new TestRepository(repository)
        .write("deploy.json", DEPLOYMENT.formatted("aws"))
        .initialised()
        .commit("Denied")
        .write("deploy.json", CHANGED);
  }

  static Set<String> kinds() {
    return new TreeSet<>(WRITTEN.keySet());
  }

  private void read(String kind) throws IOException {
    schema = new ObjectMapper().readTree(Schemas.of(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everything_written_is_valid(String kind) throws IOException {
    SchemaCheck check = SchemaCheck.of(Schemas.of(kind));

    for (String[] command : WRITTEN.get(kind)) {
      assertThat(check.problems(json(command))).as(String.join(" ", command)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_property_of_the_schema_is_written_by_some_command(String kind) throws IOException {
    read(kind);
    Set<String> written = new TreeSet<>();
    for (String[] command : WRITTEN.get(kind)) {
      collect(new ObjectMapper().readTree(json(command)), schema, kind, written);
    }

    Set<String> described = new TreeSet<>();
    describe(schema, kind, described);
    assertThat(written).containsExactlyElementsOf(described);
  }

  private static String json(String... run) {
    String[] args = Arrays.copyOf(run, run.length + 1);
    Arrays.setAll(
        args, i -> i < run.length ? run[i].replace(HERE, repository.toString()) : "--output=json");
    return Arrays.asList(run).contains(SINCE)
        ? Ran.in(repository, Map.of(), args).out()
        : Ran.once(args).out();
  }

  /** Names a property by the definition it stands in, so that each is counted once. */
  private void collect(JsonNode node, JsonNode written, String path, Set<String> found) {
    JsonNode described = resolved(written);
    String at = place(written, path);
    if (node.isArray()) {
      node.forEach(item -> collect(item, described.get("items"), at, found));
    } else if (node.isObject() && !described.path("additionalProperties").isObject()) {
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
