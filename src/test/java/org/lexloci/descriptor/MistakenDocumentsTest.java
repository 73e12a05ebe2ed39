package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** Whatever stands in the place of a value, a document is judged or refused with positions. */
class MistakenDocumentsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> ANSWERS = Set.of(0, 1, 2, 4);
  private static final List<String> MISTAKES =
      List.of("null", "\"\"", "\"x\"", "[{}]", "{\"a\": {}}");

  @Tag("exhaustive")
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "a"},
         "spec": {"product": {"name": "tea", "type": "api", "openWeights": true, "owner": "openai",
           "jointlyDevelopedWith": ["amazon"], "launches": [{"provider": "azure", "date": "never"}]},
          "stage": "preview", "target": {"provider": "aws", "launchDate": "2026-05-01"},
          "inference": {"provider": "azure"}, "customer": "us-civil", "channel": "openai"}}
        """,
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "Product", "metadata": {"name": "tea"},
         "spec": {"title": "Tea", "aliases": ["cha"],
          "launches": [{"provider": "azure", "stage": "preview", "date": "2026-04-01"}]}}
        """,
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "Consent", "metadata": {"name": "a"},
         "spec": {"by": "microsoft", "clause": "ship-first-azure", "product": "gpt-5.5",
          "provider": "aws", "date": "2026-05-01", "until": "2026-12-31", "source": "letter"}}
        """,
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "CapabilityStatement", "metadata": {"name": "a"},
         "spec": {"by": "microsoft", "product": "gpt-5.5", "capability": "x", "able": true,
          "date": "2026-05-01", "source": "letter"}}
        """,
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "Event", "metadata": {"name": "a"},
         "spec": {"event": "agi-verified", "by": "independent-expert-panel", "date": "2026-01-01", "source": "x"}}
        """,
        """
        {"apiVersion": "lexloci.dev/v1", "kind": "Sources", "metadata": {"name": "a"},
         "spec": {"S": {"tier": "T1", "title": "x", "publisher": "y", "date": "z", "url": "u"}}}
        """
      })
  void no_mistake_makes_the_program_fail(String document) throws IOException {
    JsonNode root = JSON.readTree(document);

    spoil(root, root);
  }

  private static void spoil(JsonNode root, JsonNode node) throws IOException {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        JsonNode value = field.getValue();
        object.remove(field.getKey());
        check(root);
        for (String mistake : MISTAKES) {
          object.set(field.getKey(), JSON.readTree(mistake));
          check(root);
        }
        object.set(field.getKey(), value);
        spoil(root, value);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        for (String mistake : MISTAKES) {
          array.set(i, JSON.readTree(mistake));
          check(root);
        }
        array.set(i, value);
        spoil(root, value);
      }
    }
  }

  private static void check(JsonNode root) {
    Ran ran = piping(root.toString(), "check", "-");

    assertThat(ran.exit()).as("%s%n%s", root, ran).isIn(ANSWERS);
    assertThat(ran.err().isEmpty()).as("%s%n%s", root, ran).isEqualTo(ran.exit() != 4);
    assertThat(ran.err().lines())
        .as("%s%n%s", root, ran)
        .allMatch(line -> line.startsWith("<stdin>:1:") || line.startsWith("-: nothing was judged"))
        .noneMatch(line -> line.contains("expected form") || line.contains("java"));
  }
}
