package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;
import org.lexloci.report.Schemas;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;

/** What a cluster is told of a product deployment is what our schema says of it. */
class CustomResourceTest {

  private static final Path KUBERNETES = Path.of("src/main/kubernetes");
  private static final Path DEFINITION = KUBERNETES.resolve("product-deployments.yaml");

  /** What a structural schema may say as ours does. */
  private static final List<String> KEPT =
      List.of("description", "type", "enum", "pattern", "minLength", "minimum", "required");

  /** Reading a day that there is not is an error, which refuses the object. */
  private static final String DAY =
      "timestamp(self + 'T00:00:00Z') >= timestamp('1970-01-01T00:00:00Z')";

  private static final String KEEP = "x-kubernetes-preserve-unknown-fields";

  private static final String ABOVE =
      """
      # Made from the schema of ProductDeployment, as far as the schema of a cluster can say the same. Fields that it does
      # not know are kept for the review, which refuses them.
      """;

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void the_definition_says_what_the_schema_says() throws IOException {
    JsonNode schema = mapper.readTree(Schemas.of("ProductDeployment"));
    ObjectNode root = mapper.createObjectNode();
    root.put("type", "object");
    root.putArray("required").add("spec");
    ObjectNode properties = root.putObject("properties");
    properties.set("spec", structural(schema.at("/properties/spec"), schema));
    String made = ABOVE + definition(pretty(root));

    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(DEFINITION, made);
    }

    assertThat(DEFINITION).hasContent(made);
  }

  private String pretty(JsonNode schema) throws IOException {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return mapper.writer(lines).writeValueAsString(schema).replace("\n", "\n" + " ".repeat(10));
  }

  private static String definition(String schema) {
    return """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: productdeployments.lexloci.dev
        spec:
          group: lexloci.dev
          scope: Namespaced
          names:
            kind: ProductDeployment
            listKind: ProductDeploymentList
            plural: productdeployments
            singular: productdeployment
            shortNames: [pd]
          versions:
            - name: v1
              served: true
              storage: true
              additionalPrinterColumns:
                - {name: Product, type: string, jsonPath: .spec.product}
                - {name: Cloud, type: string, jsonPath: .spec.target.provider}
                - {name: Launch, type: string, jsonPath: .spec.target.launchDate}
              schema:
                openAPIV3Schema:
                  %s
        """
        .formatted(schema);
  }

  /** Fields that are not known stay where our schema refuses them, for the review to see. */
  private ObjectNode structural(JsonNode written, JsonNode schema) {
    JsonNode described =
        written.has("$ref") ? schema.at(written.get("$ref").asText().substring(1)) : written;
    ObjectNode made = mapper.createObjectNode();
    if (written.has("description")) {
      made.set("description", written.get("description"));
    }
    if (described.has("oneOf") || described.has("anyOf") || !described.has("type")) {
      return made.put(KEEP, true);
    }
    for (String key : KEPT) {
      if (described.has(key) && !made.has(key)) {
        made.set(key, described.get(key));
      }
    }
    if (described.path("format").asText().equals("date")) {
      // A pattern takes the 31st of February; the expression language of clusters has days alone.
      made.put("maxLength", "2026-04-27".length());
      made.putArray("x-kubernetes-validations")
          .addObject()
          .put("rule", DAY)
          .put("message", "expected a day of the calendar, such as 2026-04-27");
    }
    if (!described.path("additionalProperties").asBoolean(true)) {
      made.put(KEEP, true);
    }
    if (described.has("properties")) {
      ObjectNode properties = made.putObject("properties");
      described
          .get("properties")
          .properties()
          .forEach(field -> properties.set(field.getKey(), structural(field.getValue(), schema)));
    } else if (described.path("additionalProperties").isObject()) {
      made.set("additionalProperties", structural(described.get("additionalProperties"), schema));
    }
    if (described.has("items")) {
      made.set("items", structural(described.get("items"), schema));
    }
    return made;
  }

  @Test
  void the_base_lists_its_files_and_they_name_each_other() throws IOException {
    try (Stream<Path> files = Files.list(KUBERNETES)) {
      assertThat(texts(read("kustomization.yaml"), "resources"))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("kustomization.yaml"))
                  .toList());
    }
    String service = Files.readString(KUBERNETES.resolve("service.yaml"));
    String help = Ran.lexloci("serve", "--help").out();
    Pattern.compile("- (--[a-z-]+)=")
        .matcher(service)
        .results()
        .forEach(option -> assertThat(help).contains(option.group(1) + "="));
    assertThat(Ran.lexloci("check", KUBERNETES.toString()).exit()).isZero();
  }

  private static MappingNode read(String name) {
    Path file = KUBERNETES.resolve(name);
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT).read(new InputFile(name, file)).documents();
    return (MappingNode) documents.get(0).root();
  }

  private static List<String> texts(MappingNode of, String key) {
    return ((SequenceNode) of.get(key).orElseThrow())
        .items().stream().map(item -> ((ScalarNode) item).text()).toList();
  }
}
