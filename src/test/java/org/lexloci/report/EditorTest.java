package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lexloci.cli.Ran;

/** An editor finds the schema of a document, and the schema tells what may stand there. */
class EditorTest {

  /** What people write; a program writes the other kinds. */
  static final List<String> WRITTEN =
      List.of(
          "ProductDeployment",
          "Product",
          "Consent",
          "CapabilityStatement",
          "FirstRefusal",
          "Event",
          "ClusterMap",
          "Sources",
          "Waiver",
          "Configuration",
          "Agreement",
          "Edition",
          "Cases");

  /** Files that the program looks for by name; others are called as a house likes. */
  private static final Map<String, String> NAMED =
      Map.of("Configuration", "lexloci.yaml", "Baseline", "lexloci-baseline.yaml");

  private static final String PERMITTED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: assistant}
      spec:
        product: {name: assistant, type: api}
        target: {provider: azure, launchDate: "2026-05-01"}
      """;

  private static final Path CATALOGUE = Path.of("src/main/editor/catalog.json");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^---$\n");

  private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)$");

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void every_document_that_is_written_to_start_from_names_its_schema_first() throws IOException {
    Path ours = folder.resolve("ours");
    Ran.lexloci("new", ours.toString()).exits(0);
    Ran.in(folder, Map.of(), "init").exits(0);

    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(f -> f.toString().endsWith(".yaml")).toList();
      assertThat(written).hasSize(6);
      for (Path file : written) {
        named(Files.readString(file), file.toString().endsWith(".cases.yaml") ? "Cases" : null);
      }
    }
  }

  @Test
  void every_document_that_is_derived_names_its_schema_first() {
    String derived = Ran.lexloci("derive", "examples/19-terraform-plan").out();

    assertThat(BETWEEN.split(derived)).hasSizeGreaterThan(1);
    named(derived, null);
  }

  private static void named(String text, String known) {
    for (String document : BETWEEN.split(text)) {
      String kind =
          known != null
              ? known
              : KIND.matcher(document).results().findFirst().orElseThrow().group(1);
      assertThat(document)
          .startsWith(
              "# yaml-language-server: $schema=https://lexloci.dev/schema/v1/" + kind + ".json\n");
      assertThat(Schemas.KINDS).contains(kind);
    }
  }

  @ParameterizedTest
  @FieldSource("org.lexloci.report.Schemas#KINDS")
  void a_schema_is_named_by_its_id(String kind) throws IOException {
    assertThat(Schemas.modeline(kind))
        .isEqualTo("# yaml-language-server: $schema=" + schema(kind).get("$id").textValue());
  }

  @ParameterizedTest
  @FieldSource("WRITTEN")
  void every_field_has_a_title_and_is_described(String kind) throws IOException {
    List<String> bare = new ArrayList<>();

    fields(
        schema(kind),
        (path, field) -> {
          if (field.path("title").asText().isBlank()
              || field.path("description").asText().isBlank()) {
            bare.add(path);
          }
        });

    assertThat(bare).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("WRITTEN")
  void every_field_with_a_form_of_its_own_has_an_example(String kind) throws IOException {
    List<String> bare = new ArrayList<>();

    fields(
        schema(kind),
        (path, field) -> {
          if ((field.has("pattern") || field.has("format")) && !field.has("examples")) {
            bare.add(path);
          }
        });

    assertThat(bare).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("WRITTEN")
  void every_example_may_stand_where_it_is_shown(String kind) throws IOException {
    ObjectNode schema = schema(kind);
    List<String> shown = new ArrayList<>();

    for (JsonNode place : schema.findParents("examples")) {
      ObjectNode alone = ((ObjectNode) place).deepCopy();
      alone.set("$defs", schema.path("$defs"));
      for (JsonNode example : place.get("examples")) {
        shown.add(example.toString());
        assertThat(SchemaCheck.of(alone.toString()).problems(example.toString()))
            .as("%s of %s", example, place.path("title"))
            .isEmpty();
      }
    }

    assertThat(shown).isNotEmpty();
  }

  @Test
  void a_schema_that_is_kept_beside_documents_is_in_nobodys_way() throws IOException {
    Files.writeString(folder.resolve("deploy.yaml"), PERMITTED);
    Files.writeString(folder.resolve("all.json"), Schemas.ofDocuments());
    for (String kind : Schemas.KINDS) {
      Files.writeString(folder.resolve(kind + ".json"), Schemas.of(kind));
    }

    Ran.in(folder, Map.of(), "check", ".").exits(0).omits("not read", "not judged");
  }

  @Test
  void all_kinds_in_one_are_found_from_the_top() throws IOException {
    JsonNode joined = mapper.readTree(Schemas.ofDocuments());

    assertThat(joined.findValues("$id")).isEmpty();
    assertThat(joined.findValuesAsText("$ref"))
        .hasSizeGreaterThan(100)
        .allSatisfy(ref -> assertThat(joined.at(ref.substring(1)).isObject()).as(ref).isTrue());
  }

  @Test
  void the_catalogue_lists_the_schemas_that_there_are() throws IOException {
    ObjectNode catalogue = mapper.createObjectNode();
    catalogue.put("$schema", "https://json.schemastore.org/schema-catalog.json");
    catalogue.put("version", 1);
    ArrayNode entries = catalogue.putArray("schemas");
    for (String kind : Schemas.KINDS) {
      JsonNode schema = schema(kind);
      ObjectNode entry = entries.addObject();
      entry.put("name", "Lexloci " + kind);
      entry.put("description", schema.get("description").textValue());
      if (NAMED.containsKey(kind)) {
        entry.putArray("fileMatch").add(NAMED.get(kind));
      }
      entry.put("url", schema.get("$id").textValue());
    }
    String made =
        mapper
                .writer(
                    new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(catalogue)
            + "\n";

    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(CATALOGUE, made);
    }

    assertThat(CATALOGUE).content().isEqualTo(made);
  }

  @Test
  void a_file_of_the_catalogue_is_one_that_the_program_looks_for() {
    String help = Ran.lexloci("baseline", "--help").out();

    assertThat(help).contains(NAMED.get("Baseline"));
    assertThat(Ran.in(folder, Map.of(), "init").out())
        .contains("wrote " + NAMED.get("Configuration"));
  }

  private ObjectNode schema(String kind) throws IOException {
    return (ObjectNode) mapper.readTree(Schemas.of(kind));
  }

  /** Visits every field, with what it refers to where it says no other. */
  private void fields(ObjectNode schema, BiConsumer<String, JsonNode> visit) {
    visit(schema, "", schema, visit);
  }

  private void visit(
      JsonNode written, String path, JsonNode schema, BiConsumer<String, JsonNode> visit) {
    JsonNode node = resolved(written, schema);
    for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
      String below = path + "." + field.getKey();
      visit.accept(below, resolved(field.getValue(), schema));
      visit(field.getValue(), below, schema, visit);
    }
    Stream.of("items", "additionalProperties")
        .filter(key -> node.path(key).isObject())
        .forEach(key -> visit(node.get(key), path + "." + key, schema, visit));
    Stream.of("oneOf", "anyOf", "allOf")
        .forEach(key -> node.path(key).forEach(one -> visit(one, path, schema, visit)));
  }

  private JsonNode resolved(JsonNode written, JsonNode schema) {
    if (!written.has("$ref")) {
      return written;
    }
    ObjectNode joined =
        resolved(schema.at(written.get("$ref").textValue().substring(1)), schema).deepCopy();
    ObjectNode own = ((ObjectNode) written).deepCopy();
    own.remove("$ref");
    joined.setAll(own);
    return joined;
  }
}
