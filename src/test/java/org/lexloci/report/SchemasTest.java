package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** The schemas are schemas, take every document there is, and refuse what a check refuses. */
class SchemasTest {

  private static final Pattern SHOWN =
      Pattern.compile("```yaml\n(apiVersion: lexloci.dev/.*?)```", Pattern.DOTALL);

  static final List<String> KINDS = Schemas.KINDS;

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: %s}
      spec:
        product: %s
        stage: %s
        target: {provider: %s, launchDate: %s}
      """;

  /** An example in documents of somebody else. */
  private static final Path MANIFESTS = Path.of("examples/18-kubernetes");

  static List<Path> files() throws IOException {
    try (Stream<Path> examples = Files.walk(Path.of("examples"));
        Stream<Path> agreement = Files.walk(Path.of("src/site/your-own-agreement"));
        Stream<Path> record = Files.walk(Path.of("src/test/resources/record"));
        Stream<Path> rules = Files.walk(Path.of("rules"))) {
      return Stream.of(examples, agreement, record, rules)
          .flatMap(s -> s)
          .filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("expected.yaml"))
          // A table that the build checks, and no document.
          .filter(f -> !f.endsWith("words.yaml"))
          .filter(f -> !f.startsWith(MANIFESTS))
          .sorted()
          .toList();
    }
  }

  /** What is deployed may stand beside an agreement; the agreement's own files are other kinds. */
  private static boolean belongsToAnAgreement(Path file) {
    return file.endsWith("agreement.yaml") || Files.exists(file.resolveSibling("edition.yaml"));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_schema_is_a_schema_under_its_own_address(String kind) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Schemas.of(kind));

    assertThat(SchemaCheck.ofSchemas().problems(Schemas.of(kind))).isEmpty();
    assertThat(schema.get("$schema").textValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("$id").textValue())
        .isEqualTo(
            "https://" + Schemas.apiVersion(kind).replace("/", "/schema/") + "/" + kind + ".json");
    assertThat(schema.get("title").textValue()).isNotEmpty();
    assertThat(schema.get("description").textValue()).isNotEmpty();
  }

  @Test
  void every_document_that_a_page_shows_is_valid() throws IOException {
    List<String> shown = new ArrayList<>();
    try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
      for (Path page : Stream.concat(site, Stream.of(Path.of("README.md"))).toList()) {
        SHOWN.matcher(Files.readString(page)).results().map(m -> m.group(1)).forEach(shown::add);
      }
    }

    assertThat(shown)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            yaml -> {
              String document = SchemaCheck.documents(yaml).get(0);
              String kind = new ObjectMapper().readTree(document).get("kind").textValue();
              assertThat(SchemaCheck.of(Schemas.of(kind)).problems(document)).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_document_there_is_is_valid(Path file) throws IOException {
    for (String document : SchemaCheck.documents(file)) {
      JsonNode tree = new ObjectMapper().readTree(document);
      String kind = tree.isArray() ? "Cases" : tree.get("kind").textValue();

      assertThat(SchemaCheck.of(Schemas.of(kind)).problems(document)).as("%s", file).isEmpty();
    }
  }

  @Test
  void the_bundle_is_a_schema_that_takes_the_examples() throws IOException {
    SchemaCheck bundle = SchemaCheck.of(Schemas.ofDocuments());

    assertThat(SchemaCheck.ofSchemas().problems(Schemas.ofDocuments())).isEmpty();
    for (Path file : files()) {
      if (file.startsWith("examples")
          || file.startsWith("src/site/your-own-agreement") && !belongsToAnAgreement(file)
          || file.startsWith("rules/public-record")) {
        for (String document : SchemaCheck.documents(file)) {
          assertThat(bundle.problems(document)).as("%s", file).isEmpty();
        }
      }
    }
    assertThat(bundle.problems("{\"kind\": \"Product\"}")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a   | tea                      | preview              | azure   | "2026-04-27"
          a   | GPT-5.5                  | retired              | on-prem | 2026-04-27
          a.b | {name: tea}              | general-availability | other   | 2024-02-29
          a   | {name: tea, type: api, openWeights: true} | preview | aws  | "9999-12-31"
          """)
  void what_the_schema_takes_a_check_takes(
      String name, String product, String stage, String provider, String date) throws IOException {
    String document = DEPLOYMENT.formatted(name, product, stage, provider, date);

    assertThat(problems(document)).isEmpty();
    assertThat(checked(document)).doesNotContain(": unknown", ": missing", ": expected", ": name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A   | tea                      | preview              | azure   | "2026-04-27"
          a-  | tea                      | preview              | azure   | "2026-04-27"
          a   | t/ea                     | preview              | azure   | "2026-04-27"
          a   | [tea]                    | preview              | azure   | "2026-04-27"
          a   | {type: api}              | preview              | azure   | "2026-04-27"
          a   | {name: tea, typ: api}    | preview              | azure   | "2026-04-27"
          a   | {name: tea, type: API}   | preview              | azure   | "2026-04-27"
          a   | {name: Tea}              | preview              | azure   | "2026-04-27"
          a   | {name: tea, openWeights: yes} | preview         | azure   | "2026-04-27"
          a   | {name: tea, launches: [{provider: azure}]} | preview | azure | "2026-04-27"
          a   | {name: tea, launches: [{provider: azure, date: soon}]} | preview | azure | "2026-04-27"
          a   | tea                      | beta                 | azure   | "2026-04-27"
          a   | tea                      | preview              | azzure  | "2026-04-27"
          a   | tea                      | preview              | azure   | "2026-02-30"
          a   | tea                      | preview              | azure   | "1969-12-31"
          a   | tea                      | preview              | azure   | 27.04.2026
          a   | tea                      | preview              | azure   | never
          a   | tea                      | preview              | azure   | ~
          """)
  void what_the_schema_refuses_a_check_refuses(
      String name, String product, String stage, String provider, String date) throws IOException {
    String document = DEPLOYMENT.formatted(name, product, stage, provider, date);

    assertThat(problems(document)).isNotEmpty();
    assertThat(checked(document)).contains(".yaml:");
  }

  private static List<String> problems(String document) throws IOException {
    return SchemaCheck.of(Schemas.of("ProductDeployment"))
        .problems(SchemaCheck.documents(document).get(0));
  }

  private static String checked(String document) throws IOException {
    Path file = Files.createTempFile("checked", ".yaml");
    try {
      return Ran.lexloci("check", Files.writeString(file, document).toString()).err();
    } finally {
      Files.delete(file);
    }
  }
}
