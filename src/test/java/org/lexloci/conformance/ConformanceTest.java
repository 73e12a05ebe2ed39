package org.lexloci.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.TrustPage;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Status;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/**
 * The kit says what the engine says, and engines that read nothing but the kit agree; {@code
 * -Dlexloci.update} writes it anew.
 */
final class ConformanceTest {

  /** Goes up with every change of the form or of the meaning of a word in it. */
  static final String VERSION = "1";

  private static final List<String> AGREEMENTS = List.of("microsoft-openai", "openai-amazon");
  private static final Path KIT = Path.of("src/test/resources/conformance");
  private static final Path RUNNER = Path.of("src/test/scripts/conformance.mjs");
  private static final Path PACKED = Path.of("target/classes/org/lexloci/packed");
  private static final PackedLibrary DEFAULT = PackedLibrary.open();
  private static final PackedLibrary OTHER = PackedLibrary.open("openai-amazon");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Judged(EditionRules rules, Map<String, Object> written) {

    Map<?, ?> given() {
      return (Map<?, ?>) written.get("given");
    }
  }

  @TempDir private Path folder;

  @BeforeAll
  static void update() throws IOException {
    if (System.getProperty("lexloci.update") != null) {
      for (Map.Entry<String, String> file : made().entrySet()) {
        Path path = KIT.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
  }

  @Tag("exhaustive")
  @Test
  void the_kit_is_what_the_engine_says() throws IOException {
    for (Map.Entry<String, String> file : made().entrySet()) {
      assertThat(KIT.resolve(file.getKey())).content().isEqualTo(file.getValue());
    }
  }

  @Test
  void our_engine_passes_the_kit_as_it_is_written() throws IOException {
    List<Judged> cases = new ArrayList<>();
    for (String agreement : AGREEMENTS) {
      for (EditionPeriod period : library(agreement).agreement().editions()) {
        Map<String, Object> kit = read(agreement + "/" + period.name() + ".yaml");
        EditionRules rules = library(agreement).edition(period);
        list(kit.get("cases")).forEach(c -> cases.add(new Judged(rules, c)));
      }
    }
    Map<String, Object> documents = read("documents.yaml");
    PackedLibrary library = DEFAULT;
    for (Map<String, Object> one : list(documents.get("cases"))) {
      mapping(one.get("judged"))
          .forEach(
              (edition, judged) ->
                  cases.add(
                      new Judged(library.edition(period(library, edition)), mapping(judged))));
    }

    assertThat(cases).hasSizeGreaterThan(200);
    for (Judged one : cases) {
      KitCase form = KitCase.of(one.rules());
      Map<String, String> given = new TreeMap<>();
      one.given().forEach((question, answer) -> given.put((String) question, (String) answer));

      Map<String, Object> said =
          form.expectation(form.read(given, (List<?>) one.written().get("open")));

      assertThat(said).as(one.toString()).isEqualTo(one.written().get("expect"));
    }
  }

  @Test
  void documents_of_the_kit_come_to_the_facts_that_it_states() throws IOException {
    PackedLibrary library = DEFAULT;
    KitDocuments reading =
        new KitDocuments(library, Files.readString(KIT.resolve("public-record.yaml")));
    for (Map<String, Object> one : list(read("documents.yaml").get("cases"))) {
      for (Map.Entry<String, Object> judged : mapping(one.get("judged")).entrySet()) {
        EditionRules rules = library.edition(period(library, judged.getKey()));

        Map<String, Object> written =
            KitCase.of(rules).written(reading.worlds((String) one.get("documents"), rules));

        assertThat(written).as("%s", one.get("name")).isEqualTo(judged.getValue());
        assertThat(mapping(written.get("expect")).get("verdict"))
            .as("%s under %s", one.get("name"), judged.getKey())
            .isEqualTo(reading.decided((String) one.get("documents"), rules).name());
      }
    }
  }

  /** Modified condition/decision coverage, of the kit itself. */
  @Test
  void each_condition_of_each_clause_decides_in_a_pair_of_cases() throws IOException {
    for (String agreement : AGREEMENTS) {
      for (EditionPeriod period : library(agreement).agreement().editions()) {
        EditionRules rules = library(agreement).edition(period);
        List<Map<String, Object>> cases =
            list(read(agreement + "/" + period.name() + ".yaml").get("cases"));
        for (String clause : rules.edition().judgedByRule()) {
          List<Integer> asked = Status.of(clause, rules.base().diagram()).asks();
          for (int level : asked) {
            String question = rules.base().diagram().questions().get(level).id();

            assertThat(pair(clause, question, cases))
                .as("%s, %s: %s", period.name(), clause, question)
                .isTrue();
          }
        }
      }
    }
  }

  @Tag("exhaustive")
  @Test
  void another_engine_in_another_language_passes_the_kit() throws Exception {
    assumeThat(isOnPath("node")).as("node is not installed").isTrue();
    Map<String, Object> kit = new LinkedHashMap<>();
    List<Object> editions = new ArrayList<>();
    for (String agreement : AGREEMENTS) {
      for (EditionPeriod period : library(agreement).agreement().editions()) {
        editions.add(read(agreement + "/" + period.name() + ".yaml"));
      }
    }
    kit.put("editions", editions);
    kit.put("documents", read("documents.yaml"));
    Path file = folder.resolve("kit.json");
    JSON.writeValue(file.toFile(), kit);

    Process node =
        new ProcessBuilder("node", RUNNER.toString(), file.toString(), PACKED.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(node.getInputStream().readAllBytes());

    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(out).isZero();
    assertThat(out).endsWith(", 0 differ\n");
    TrustPage.shows(out);
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static boolean pair(String clause, String question, List<Map<String, Object>> cases) {
    for (Map<String, Object> one : cases) {
      for (Map<String, Object> other : cases) {
        if (one.get("open").equals(other.get("open"))
            && !Objects.equals(outcome(one, clause), outcome(other, clause))
            && differences(mapping(one.get("given")), mapping(other.get("given")))
                .equals(Set.of(question))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Object outcome(Map<String, Object> one, String clause) {
    return mapping(mapping(one.get("expect")).getOrDefault("clauses", Map.of())).get(clause);
  }

  private static Set<String> differences(Map<String, Object> one, Map<String, Object> other) {
    Set<String> questions = new LinkedHashSet<>(one.keySet());
    questions.addAll(other.keySet());
    questions.removeIf(q -> Objects.equals(one.get(q), other.get(q)));
    return questions;
  }

  private static Map<String, String> made() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String agreement : AGREEMENTS) {
      PackedLibrary library = library(agreement);
      for (EditionPeriod period : library.agreement().editions()) {
        KitEdition edition =
            new KitEdition(Path.of("rules", agreement), library, library.edition(period));
        files.put(agreement + "/" + period.name() + ".yaml", PlainYaml.of(edition.written()));
      }
    }
    files.put(
        "documents.yaml", PlainYaml.of(new KitDocuments(DEFAULT, KitDocuments.record()).written()));
    files.put("public-record.yaml", KitDocuments.record());
    return files;
  }

  private static PackedLibrary library(String agreement) {
    return agreement.equals(OTHER.agreement().id()) ? OTHER : DEFAULT;
  }

  private static EditionPeriod period(PackedLibrary library, String edition) {
    return library.agreement().editions().stream()
        .filter(period -> period.name().equals(edition))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> read(String name) throws IOException {
    Path file = KIT.resolve(name);
    FileDocuments kit = new DocumentReader(Limits.DEFAULT).read(new InputFile(name, file));
    assertThat(kit.problems()).isEmpty();
    Node root = kit.documents().get(0).root();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonTree.write(root, json);
    return JSON.readValue(json.toByteArray(), new TypeReference<>() {});
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
