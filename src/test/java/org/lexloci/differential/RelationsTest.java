package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What changes the text of random documents and not what they say changes no verdict or clause. */
@Tag("exhaustive")
final class RelationsTest {

  private static final int FILES = Integer.getInteger("lexloci.documents", 12);
  private static final long SEED = Long.getLong("lexloci.seed", 1);
  private static final String EDITIONS =
      "--editions=2019-07-22,2023-01-23,2025-01-21,2025-10-28,2026-04-27";

  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?m)^(YES|NO|DEPENDS) .*<stdin>:(\\d+)$|^  (\\d{4}-\\d{2}-\\d{2}) .*? "
              + " (YES|NO|DEPENDS)\\b");
  private static final Map<String, String> WORDS =
      Map.of("permit", "YES", "deny", "NO", "indeterminate", "DEPENDS");

  @Test
  void the_order_of_keys_does_not_matter() throws IOException {
    hold(documents -> PlainText.yaml(cast(reversed(documents))));
  }

  @Test
  void the_order_of_documents_does_not_matter() throws IOException {
    hold(
        documents -> {
          List<Map<String, Object>> others = new ArrayList<>(documents);
          Collections.reverse(others);
          return PlainText.yaml(others);
        });
  }

  @Test
  void a_list_of_documents_says_what_they_say() throws IOException {
    hold(
        documents ->
            PlainText.json(Map.of("apiVersion", "v1", "kind", "List", "items", documents)));
  }

  @Test
  void comments_and_empty_documents_say_nothing() throws IOException {
    hold(
        documents ->
            "# provider: azure\n---\n"
                + documents.stream()
                    .map(PlainText::block)
                    .map(text -> text.replace("\n", " # type: api\n"))
                    .collect(Collectors.joining("---\n# nothing\n---\n")));
  }

  @Test
  void lines_say_what_braces_say() throws IOException {
    hold(
        documents -> documents.stream().map(PlainText::block).collect(Collectors.joining("---\n")));
  }

  @Test
  void an_alias_says_what_it_stands_for() throws IOException {
    hold(
        documents ->
            documents.stream()
                .map(RelationsTest::aliased)
                .collect(Collectors.joining("\n---\n", "---\n", "\n")));
  }

  @Test
  void text_says_what_json_says_and_leaves_out_editions_at_most() throws IOException {
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      String text = PlainText.yaml(RandomDocuments.of(seed));
      Map<String, List<String>> told = told(piping(text, "check", "-", EDITIONS, "-v").out());

      for (JsonNode decision : decisions(text)) {
        List<String> expected = new ArrayList<>();
        expected.add(WORDS.get(decision.get("verdict").textValue()));
        for (JsonNode edition : decision.get("editions")) {
          String day = edition.get("name").textValue().substring(0, 10);
          expected.add(day + " " + WORDS.get(edition.get("verdict").textValue()));
        }
        assertThat(told).containsKey(decision.get("line").asText());
        assertThat(expected)
            .as("seed %d%n%s%s", seed, text, decision)
            .containsAll(told.get(decision.get("line").asText()))
            .startsWith(told.get(decision.get("line").asText()).get(0));
      }
    }
  }

  /** Lists the verdicts that text tells of each deployment, by its line. */
  private static Map<String, List<String>> told(String text) {
    Map<String, List<String>> told = new TreeMap<>();
    List<String> last = List.of();
    Matcher line = HEADLINE.matcher(text);
    while (line.find()) {
      if (line.group(1) == null) {
        last.add(line.group(3) + " " + line.group(4));
      } else {
        last = new ArrayList<>(List.of(line.group(1)));
        told.put(line.group(2), last);
      }
    }
    return told;
  }

  @Test
  void what_is_derived_from_a_manifest_says_what_the_deployment_says() throws IOException {
    int found = 0;
    for (long seed = SEED; found < FILES; seed++) {
      List<Map<String, Object>> documents = RandomDocuments.of(seed);
      List<Map<String, Object>> manifests =
          documents.stream().filter(d -> isPlain(d)).map(RelationsTest::manifest).toList();
      List<Map<String, Object>> others = documents.stream().filter(d -> !isPlain(d)).toList();
      if (manifests.isEmpty()) {
        continue;
      }
      found++;
      String rest = others.isEmpty() ? "" : PlainText.yaml(others);
      String declared = PlainText.yaml(manifests) + rest;
      Ran derived = piping(declared, "derive", "-");

      Map<String, Object> expected = said(PlainText.yaml(documents));
      assertThat(said(declared)).as("seed %d%n%s", seed, declared).isEqualTo(expected);
      assertThat(said(derived.out() + rest)).as("seed %d%n%s", seed, derived).isEqualTo(expected);
    }
  }

  private static void hold(Function<List<Map<String, Object>>, String> change) throws IOException {
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      List<Map<String, Object>> documents = RandomDocuments.of(seed);
      String changed = change.apply(documents);

      assertThat(said(changed))
          .as("seed %d%n%s", seed, changed)
          .isEqualTo(said(PlainText.yaml(documents)));
    }
  }

  /** Answers the verdict and what became of each clause, by deployment and edition. */
  private static Map<String, Object> said(String text) throws IOException {
    Map<String, Object> said = new TreeMap<>();
    for (JsonNode decision : decisions(text)) {
      String name = decision.get("name").textValue();
      said.put(name, decision.get("verdict").textValue());
      for (JsonNode edition : decision.get("editions")) {
        Map<String, String> clauses = new TreeMap<>();
        edition
            .get("clauses")
            .forEach(c -> clauses.put(c.get("id").textValue(), c.get("status").textValue()));
        said.put(
            name + " " + edition.get("name").textValue(),
            edition.get("verdict").textValue() + clauses);
      }
    }
    return said;
  }

  private static JsonNode decisions(String text) throws IOException {
    Ran ran = piping(text, "check", "-", "-o", "json", EDITIONS);
    assertThat(ran.exit()).as("%s%s", text, ran.err()).isIn(0, 1, 2);
    return new ObjectMapper().readTree(ran.out()).get("decisions");
  }

  private static Object reversed(Object value) {
    if (value instanceof Map<?, ?> mapping) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(mapping.entrySet());
      Collections.reverse(entries);
      Map<Object, Object> reversed = new LinkedHashMap<>();
      entries.forEach(e -> reversed.put(e.getKey(), reversed(e.getValue())));
      return reversed;
    }
    return value instanceof List<?> list
        ? list.stream().map(item -> reversed(item)).toList()
        : value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> cast(Object documents) {
    return (List<Map<String, Object>>) documents;
  }

  /** Writes a document in which a value that stands there twice is written once. */
  private static String aliased(Map<String, Object> document) {
    String text = PlainText.json(document).replace("\":", "\": ");
    Matcher value = Pattern.compile(": (\"[^\"]*\")").matcher(text);
    while (value.find()) {
      String once = ": " + value.group(1);
      int second = text.indexOf(once, value.end());
      if (second >= 0) {
        return text.substring(0, value.end()).replace(once, ": &once " + value.group(1))
            + text.substring(value.end()).replace(once, ": *once ");
      }
    }
    return text;
  }

  /** Tells whether a manifest can declare what a deployment states. */
  private static boolean isPlain(Map<String, Object> document) {
    StatedFields spec = new StatedFields(document).in("spec");
    return document.get("kind").equals("ProductDeployment")
        && spec.is("product", "tea")
        && Set.of("product", "stage", "target").containsAll(spec.fields().keySet());
  }

  /** Writes a manifest that declares what a deployment states. */
  private static Map<String, Object> manifest(Map<String, Object> document) {
    StatedFields stated = new StatedFields(document);
    StatedFields spec = stated.in("spec");
    Map<String, Object> declared = new LinkedHashMap<>();
    declared.put("lexloci.dev/product", "tea");
    declare(declared, "provider", spec.in("target"), "provider");
    declare(declared, "launch-date", spec.in("target"), "launchDate");
    declare(declared, "stage", spec, "stage");
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", stated.in("metadata").text("name").orElseThrow());
    metadata.put("annotations", declared);
    Map<String, Object> container = Map.of("name", "a", "image", "registry.example/a:1");
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("apiVersion", "apps/v1");
    manifest.put("kind", "Deployment");
    manifest.put("metadata", metadata);
    manifest.put(
        "spec", Map.of("template", Map.of("spec", Map.of("containers", List.of(container)))));
    return manifest;
  }

  private static void declare(
      Map<String, Object> declared, String key, StatedFields of, String field) {
    of.text(field).ifPresent(value -> declared.put("lexloci.dev/" + key, value));
  }
}
