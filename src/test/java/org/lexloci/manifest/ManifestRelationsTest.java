package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.lexloci.cli.Ran.piping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/** What changes a manifest's text and not what it says changes no verdict. */
@Tag("exhaustive")
public class ManifestRelationsTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests/kubernetes");
  private static final Position NOWHERE = new Position("made", 1, 1);

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void there_is_a_verdict_to_begin_with(Path manifest) throws IOException {
    assertThat(verdicts(Files.readString(manifest))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void reordering_documents_changes_no_verdict(Path manifest) throws IOException {
    List<String> documents =
        new ArrayList<>(List.of(Files.readString(manifest).split("(?m)^---\n")));
    Collections.reverse(documents);

    assertThat(verdicts(String.join("---\n", documents)))
        .isEqualTo(verdicts(Files.readString(manifest)));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void reordering_keys_changes_no_verdict(Path manifest) throws IOException {
    StringBuilder reordered = new StringBuilder();
    for (Document document : read(manifest)) {
      reordered.append("---\n").append(json(reversed(document.root()))).append('\n');
    }

    assertThat(verdicts(reordered.toString())).isEqualTo(verdicts(Files.readString(manifest)));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void wrapping_in_lists_changes_no_verdict(Path manifest) throws IOException {
    List<Document> documents = read(manifest);
    List<Node> items = documents.stream().filter(d -> !isOurs(d)).map(Document::root).toList();
    StringBuilder wrapped = new StringBuilder("---\n").append(json(list(List.of(list(items)))));
    for (Document document : documents) {
      if (isOurs(document)) {
        wrapped.append("\n---\n").append(json(document.root()));
      }
    }

    assertThat(verdicts(wrapped.toString())).isEqualTo(verdicts(Files.readString(manifest)));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void comments_and_null_documents_change_no_verdict(Path manifest) throws IOException {
    String text = Files.readString(manifest);
    String padded =
        "# eks.amazonaws.com/nodegroup: comment\n---\n# lexloci.dev/provider: azure\n---\n"
            + text.replace("\n---\n", "\n---\n---\n# nothing\n---\n")
            + "---\n";

    assertThat(verdicts(padded)).isEqualTo(verdicts(text));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void removing_a_declared_fact_never_helps(Path manifest) throws IOException {
    String text = Files.readString(manifest);
    List<String> lines = text.lines().toList();
    List<String> before = verdicts(text);
    // What is stated in two ways is settled by leaving one of them out.
    assumeFalse(piping(text, "derive", "-").out().contains("# not derived"));

    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("lexloci.dev/")) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(i);
        List<String> after = verdicts(String.join("\n", fewer) + "\n");

        assertThat(permissions(after)).as(line).isLessThanOrEqualTo(permissions(before));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void what_is_derived_gives_the_verdict_of_its_manifest(Path manifest) throws IOException {
    String text = Files.readString(manifest);
    Ran derived = piping(text, "derive", "-");

    if (derived.exit() == 0) {
      assertThat(verdicts(derived.out())).isEqualTo(verdicts(text));
    } else {
      assertThat(derived.exit()).as(derived.toString()).isEqualTo(2);
      assertThat(derived.out()).contains("# not derived: ");
      assertThat(verdicts(text)).noneMatch(verdict -> verdict.endsWith("permit"));
    }
  }

  private static boolean isOurs(Document document) {
    return DescriptorReader.claims(document);
  }

  private static long permissions(List<String> verdicts) {
    return verdicts.stream().filter(verdict -> verdict.endsWith("permit")).count();
  }

  /** Lists what is said of each deployment in a text, in an order of its own. */
  static List<String> verdicts(String text) throws IOException {
    Ran ran = piping(text, "check", "-", "-o", "json");
    assertThat(ran.exit()).as(ran.err()).isIn(0, 1, 2);
    List<String> verdicts = new ArrayList<>();
    for (JsonNode decision : new ObjectMapper().readTree(ran.out()).get("decisions")) {
      verdicts.add(
          decision.get("product").textValue()
              + " on "
              + decision.path("provider").asText("an open cloud")
              + ": "
              + decision.get("verdict").textValue());
    }
    Collections.sort(verdicts);
    return verdicts;
  }

  static List<Document> read(Path manifest) throws IOException {
    return new DocumentReader(Limits.DEFAULT)
        .readAny(new InputFile(manifest.toString(), manifest))
        .documents();
  }

  static String json(Node node) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonTree.write(node, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Node list(List<Node> items) {
    return new MappingNode(
        NOWHERE,
        List.of(
            entry("apiVersion", new ScalarNode(NOWHERE, "v1", true)),
            entry("kind", new ScalarNode(NOWHERE, "List", true)),
            entry("items", new SequenceNode(NOWHERE, items))));
  }

  private static MappingNode.Entry entry(String key, Node value) {
    return new MappingNode.Entry(key, NOWHERE, value);
  }

  public static Node reversed(Node node) {
    if (node instanceof MappingNode mapping) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        entries.add(0, new MappingNode.Entry(entry.key(), entry.keyAt(), reversed(entry.value())));
      }
      return new MappingNode(mapping.at(), entries);
    }
    return node instanceof SequenceNode sequence
        ? new SequenceNode(
            sequence.at(), sequence.items().stream().map(ManifestRelationsTest::reversed).toList())
        : node;
  }
}
