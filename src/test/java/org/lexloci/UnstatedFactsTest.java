package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.command.ResolvedInput;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.library.PackedLibrary;
import org.lexloci.report.Schemas;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Problem;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.reader.DocumentReader;
import org.lexloci.world.Known;

/**
 * What documents no longer state moves no verdict towards a permission, under any edition. Every
 * field, list item and record of many files is left out, one at a time.
 */
@Tag("exhaustive")
final class UnstatedFactsTest {

  /** More of them find more, and take longer. */
  private static final int FILES = Integer.getInteger("lexloci.files", 16);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** Stands among the questions for a deployment that is judged as of a launch on record. */
  private static final String AS_OF = "as of the first launch on record";

  /** Stands after the id of a question that was open and has an answer that somebody states. */
  private static final String AGREED = " is no longer contradicted";

  /** Fields that the files leave out: the agreement asks for none, and no manifest comes along. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "ProductDeployment.attributes",
          "ProductDeployment.product.attributes",
          "ProductDeployment.artifacts",
          "ProductDeployment.artifacts[]",
          "Product.attributes");

  /**
   * A way in which leaving something out may help, and why a lawyer accepts it.
   *
   * @param path what is left out, as a pattern
   * @param question the id of a question whose answer that changes, as a pattern
   * @param given a fact that was known before, as a pattern; whatever was where it is empty
   */
  private record Excuse(String path, String question, String given, String why) {}

  private static final List<Excuse> EXCUSES =
      List.of(
          new Excuse(
              "ProductDeployment\\.inference(\\.provider)?",
              "inference\\.provider",
              "",
              "Where model calls run is part of what is asked. Unstated, it is where customers get"
                  + " the product: whoever leaves out that it is elsewhere asks about another"
                  + " deployment."),
          new Excuse(
              ".*",
              "product\\.owner",
              "",
              "A product of somebody else is bound by no clause, and a check passes it over as it"
                  + " does what is permitted. To take it for the supplier's is the strict side."),
          new Excuse(
              ".*",
              "product\\.(openWeights|capabilityCriteriaMet)",
              "product\\.type: api",
              "An API whose weights are published is something else than one whose are not, and the"
                  + " bar on APIs binds the latter in full."),
          new Excuse(
              ".*",
              ".*" + AGREED,
              "",
              "Of statements that contradict each other all but one answer is withdrawn."),
          new Excuse(
              "ProductDeployment\\.target\\.launchDate",
              AS_OF,
              "",
              "Without a day of its own a deployment is judged as of its first launch on record"
                  + " there, and the first line says as of which day."),
          new Excuse(
              "Product(Deployment)?|Product(Deployment\\.product)?\\.launches(\\[\\])?",
              "launch-order.*",
              "",
              "Of launches that contradict each other one is withdrawn, or one that came before the"
                  + " launch on the anchor provider."));

  private final PackedLibrary library = PackedLibrary.open();
  private final PublicRecord publicRecord = new PublicRecord();

  /** What every edition says of a deployment. */
  private record Judged(boolean asOf, List<EditionDecision> editions) {}

  /** Documents that state one thing less. */
  private record Cut(String path, List<Document> left) {}

  /** One less thing in a document. */
  private record Without(String path, Node left) {}

  static IntStream files() {
    return IntStream.range(0, FILES);
  }

  @ParameterizedTest
  @MethodSource("files")
  void leaving_something_out_moves_no_verdict_towards_a_permission(int file) {
    List<Document> documents = documents(file);
    Map<String, Judged> said = judged(documents);

    List<String> helped = new ArrayList<>();
    for (Cut cut : cuts(documents)) {
      judged(cut.left())
          .forEach(
              (name, left) -> {
                for (int i = 0; i < left.editions().size() && said.containsKey(name); i++) {
                  helps(cut.path(), said.get(name).editions().get(i), left, i)
                      .forEach(how -> helped.add(name + ": " + how));
                }
              });
    }

    assertThat(helped).as(RichDocuments.file(file)).isEmpty();
  }

  /** What is left out may be asked for: that is no permission, but an open question. */
  private static Stream<String> helps(
      String path, EditionDecision said, Judged judged, int edition) {
    EditionDecision left = judged.editions().get(edition);
    if (left.verdict().compareTo(said.verdict()) <= 0) {
      return Stream.empty();
    }
    Set<String> changed = changed(said, left);
    boolean asked =
        left.verdict() == Verdict.INDETERMINATE
            && left.dependsOn().stream().anyMatch(d -> changed.contains(d.question().id()));
    Set<String> known =
        said.known().stream().map(k -> k.fact().question()).collect(Collectors.toSet());
    left.known().stream()
        .filter(k -> k.origin().kind() != Origin.Kind.DEFAULT)
        .map(k -> k.fact().question())
        .filter(question -> !known.contains(question))
        .forEach(question -> changed.add(question + AGREED));
    if (judged.asOf()) {
      changed.add(AS_OF);
    }
    return asked || EXCUSES.stream().anyMatch(e -> excuses(e, path, changed, said))
        ? Stream.empty()
        : Stream.of(
            "%s, %s: %s becomes %s with %s"
                .formatted(path, said.edition().name(), said.verdict(), left.verdict(), changed));
  }

  private static boolean excuses(
      Excuse excuse, String path, Set<String> changed, EditionDecision said) {
    return path.matches(excuse.path())
        && changed.stream().anyMatch(question -> question.matches(excuse.question()))
        && (excuse.given().isEmpty()
            || said.known().stream()
                .map(k -> k.fact().question() + ": " + k.fact().answer())
                .anyMatch(fact -> fact.matches(excuse.given())));
  }

  /** Lists the questions that have another answer, or are open and were not, or no longer are. */
  private static Set<String> changed(EditionDecision said, EditionDecision left) {
    Set<String> changed = new TreeSet<>();
    Set<Object> before = said.known().stream().map(Known::fact).collect(Collectors.toSet());
    Set<Object> after = left.known().stream().map(Known::fact).collect(Collectors.toSet());
    said.known().stream()
        .filter(k -> !after.contains(k.fact()))
        .forEach(k -> changed.add(k.fact().question()));
    left.known().stream()
        .filter(k -> !before.contains(k.fact()))
        .forEach(k -> changed.add(k.fact().question()));
    return changed;
  }

  @Test
  void the_files_state_every_field_of_every_kind() throws IOException {
    Set<String> stated = new TreeSet<>();
    files().forEach(file -> documents(file).forEach(d -> collect(kind(d), spec(d), stated)));

    for (String kind : DescriptorReader.KINDS) {
      JsonNode schema = new ObjectMapper().readTree(Schemas.of(kind));
      Set<String> fields = new TreeSet<>();
      collect(kind, schema.at("/properties/spec"), schema.at("/$defs"), fields);
      fields.removeAll(ELSEWHERE);
      fields.removeAll(stated);

      assertThat(fields).as(kind).isEmpty();
    }
  }

  private static void collect(String path, Node node, Set<String> stated) {
    stated.add(path);
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(e -> collect(path + "." + e.key(), e.value(), stated));
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(path + "[]", item, stated));
    }
  }

  private static void collect(String path, JsonNode schema, JsonNode defs, Set<String> fields) {
    JsonNode form =
        schema.has("$ref")
            ? defs.path(schema.path("$ref").asText().substring("#/$defs/".length()))
            : schema;
    fields.add(path);
    form.path("properties")
        .properties()
        .forEach(e -> collect(path + "." + e.getKey(), e.getValue(), defs, fields));
    if (form.has("items")) {
      collect(path + "[]", form.path("items"), defs, fields);
    }
    form.path("anyOf").forEach(one -> collect(path, one, defs, fields));
    form.path("oneOf").forEach(one -> collect(path, one, defs, fields));
  }

  private static List<Document> documents(int file) {
    byte[] text = RichDocuments.file(file).getBytes(StandardCharsets.UTF_8);
    return new DocumentReader(Limits.DEFAULT).read("file-" + file + ".yaml", text).documents();
  }

  /** What is told as a problem ends a check with another exit code than an answer has. */
  private Map<String, Judged> judged(List<Document> documents) {
    List<Problem> problems = new ArrayList<>();
    Descriptors stated = new DescriptorReader(Shipped.BINDER, problems::add).read(documents, null);
    ResolvedInput resolved = ResolvedInput.of(stated, library, publicRecord, problems::add);
    if (!problems.isEmpty()) {
      return Map.of();
    }
    EditionChoice all = new EditionChoice(false, library.agreement().editions());
    Judge judge = new Judge(library, all, TODAY, List.of(), List.of());
    Siblings siblings =
        new Siblings(
            resolved.deployments(), resolved.records(), library.agreement().supplier().id());
    Map<String, Judged> decisions = new TreeMap<>();
    for (Descriptors.Named named : resolved.deployments()) {
      Deployment deployment = Deployment.of(named, resolved.records(), siblings);
      decisions.put(
          named.name().value(),
          new Judged(deployment.asOf().isPresent(), judge.decide(deployment)));
    }
    return decisions;
  }

  private static List<Cut> cuts(List<Document> documents) {
    List<Cut> cuts = new ArrayList<>();
    for (Document document : documents) {
      List<Document> others = documents.stream().filter(d -> d != document).toList();
      cuts.add(new Cut(kind(document), others));
      for (Without without : without(kind(document), spec(document))) {
        MappingNode root = (MappingNode) document.root();
        Node left = with(root, "spec", without.left());
        cuts.add(
            new Cut(
                without.path(),
                Stream.concat(
                        others.stream(),
                        Stream.of(
                            new Document(document.file(), document.number(), left, List.of())))
                    .toList()));
      }
    }
    return cuts;
  }

  private static List<Without> without(String path, Node node) {
    List<Without> all = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String below = path + "." + entry.key();
        all.add(
            new Without(
                below,
                new MappingNode(
                    mapping.at(), mapping.entries().stream().filter(e -> e != entry).toList())));
        without(below, entry.value())
            .forEach(w -> all.add(new Without(w.path(), with(mapping, entry.key(), w.left()))));
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        all.add(
            new Without(
                path + "[]",
                new SequenceNode(
                    sequence.at(), sequence.items().stream().filter(i -> i != item).toList())));
        without(path + "[]", item)
            .forEach(
                w ->
                    all.add(
                        new Without(
                            w.path(),
                            new SequenceNode(
                                sequence.at(),
                                sequence.items().stream()
                                    .map(i -> i == item ? w.left() : i)
                                    .toList()))));
      }
    }
    return all;
  }

  private static MappingNode with(MappingNode mapping, String key, Node value) {
    return new MappingNode(
        mapping.at(),
        mapping.entries().stream()
            .map(e -> e.key().equals(key) ? new MappingNode.Entry(key, e.keyAt(), value) : e)
            .toList());
  }

  private static String kind(Document document) {
    return ((ScalarNode) ((MappingNode) document.root()).get("kind").orElseThrow()).text();
  }

  private static Node spec(Document document) {
    return ((MappingNode) document.root()).get("spec").orElseThrow();
  }
}
