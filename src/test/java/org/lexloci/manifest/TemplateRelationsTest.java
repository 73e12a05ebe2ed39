package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.lexloci.manifest.ManifestRelationsTest.json;
import static org.lexloci.manifest.ManifestRelationsTest.read;
import static org.lexloci.manifest.ManifestRelationsTest.reversed;
import static org.lexloci.manifest.ManifestRelationsTest.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;

/**
 * What changes a template's, a plan's or a project's text and not what it says changes no verdict.
 */
@Tag("exhaustive")
class TemplateRelationsTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests");

  /** Lists whose order means nothing. */
  private static final Set<String> SETS =
      Set.of("resources", "resource_changes", "deferred_changes", "steps", "Tags", "env");

  static List<Path> templates() throws IOException {
    List<Path> templates = new ArrayList<>();
    for (String kind : List.of("arm", "stack", "terraform", "compose", "pulumi")) {
      try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
        files.filter(Files::isRegularFile).sorted().forEach(templates::add);
      }
    }
    return templates;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void json_in_another_order_gives_the_same_verdicts(Path template) throws IOException {
    Node root = read(template).get(0).root();
    // JSON has no merge keys, so that what is merged would stand in two places.
    assumeFalse(Files.readString(template).contains("<<:"));

    assertThat(verdicts(json(shuffled(reversed(root)))))
        .isEqualTo(verdicts(Files.readString(template)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_comment_says_nothing(Path template) throws IOException {
    String text = Files.readString(template);
    String comment = "lexloci-product: gpt-5.5, eks.amazonaws.com/nodegroup: a\n";

    if (template.startsWith(FOLDER.resolve("arm"))) {
      assertThat(verdicts(text + "// " + comment)).isEqualTo(verdicts(text));
    } else if (template.toString().endsWith(".yaml")) {
      assertThat(verdicts("# " + comment + text + "# " + comment)).isEqualTo(verdicts(text));
    }
  }

  private static Node shuffled(Node node) {
    if (node instanceof MappingNode mapping) {
      return new MappingNode(
          mapping.at(),
          mapping.entries().stream()
              .map(
                  e -> {
                    Node value = shuffled(e.value());
                    return new MappingNode.Entry(
                        e.key(), e.keyAt(), SETS.contains(e.key()) ? turned(value) : value);
                  })
              .toList());
    }
    return node instanceof SequenceNode list
        ? new SequenceNode(
            list.at(), list.items().stream().map(TemplateRelationsTest::shuffled).toList())
        : node;
  }

  private static Node turned(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    List<Node> items = new ArrayList<>(list.items());
    Collections.reverse(items);
    return new SequenceNode(list.at(), items);
  }
}
