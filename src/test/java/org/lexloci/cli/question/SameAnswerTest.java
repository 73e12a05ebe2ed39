package org.lexloci.cli.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** Whoever asks, one question has one answer. */
@Tag("exhaustive")
final class SameAnswerTest {

  /** On it is most of what is on record off Azure. */
  private static final String CLOUD = "aws";

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-28,2026-04-27", "in-force"})
  void a_product_on_record_has_one_answer(String editions) throws IOException {
    List<String> differences = new ArrayList<>();
    for (JsonNode row : json("matrix", "--editions=" + editions).get("products")) {
      String product = row.get("product").asText();
      for (JsonNode cell : row.get("cells")) {
        if (cell.get("provider").asText().equals(CLOUD)) {
          String matrix = cell.get("verdict").asText();
          String may = asked(json("may", product, "on", CLOUD, "--editions=" + editions));
          String check = asked(checked(product, cell.get("launchDate").asText(), editions));
          if (!may.equals(matrix) || !check.equals(matrix)) {
            differences.add(product + ": matrix " + matrix + ", may " + may + ", check " + check);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static JsonNode checked(String product, String day, String editions) throws IOException {
    String descriptor =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: asked}
        spec: {product: %s, target: {provider: %s, launchDate: "%s"}}
        """
            .formatted(product, CLOUD, day);
    return new ObjectMapper()
        .readTree(
            Ran.piping(descriptor, "check", "-", "-o", "json", "--editions=" + editions).out());
  }

  private static JsonNode json(String... command) throws IOException {
    List<String> whole = new ArrayList<>(List.of(command));
    whole.addAll(List.of("-o", "json"));
    return new ObjectMapper().readTree(lexloci(whole.toArray(String[]::new)).out());
  }

  /** Answers the verdict; outside where it is not judged because no clause speaks about it. */
  private static String asked(JsonNode run) {
    JsonNode decisions = run.get("decisions");
    return decisions.isEmpty() ? "indeterminate" : decisions.get(0).get("verdict").asText();
  }
}
