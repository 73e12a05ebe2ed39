package org.lexloci.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.report.OfficialSchema;
import org.lexloci.report.Reported;

/** What code scanning gets is valid, points at words, and knows them again. */
class SarifReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void every_run_is_valid_by_the_official_schema() throws IOException {
    OfficialSchema schema = OfficialSchema.draft7("/schema/sarif-schema-2.1.0.json");

    assertThat(schema.problems("{}")).isNotEmpty();
    for (List<String> run : Reported.RUNS) {
      assertThat(schema.problems(Reported.in("sarif", run))).as(run.toString()).isEmpty();
    }
  }

  @Test
  void a_region_is_the_very_word_and_a_related_location_the_record() throws IOException {
    Path file = Path.of("examples/09-consent/gcp.yaml");
    Path records = Path.of("examples/09-consent/records.yaml");

    JsonNode result = run("examples/09-consent", "--editions=2026-04-27").at("/results/0");

    JsonNode at = result.at("/locations/0/physicalLocation");
    assertThat(at.at("/artifactLocation/uri").textValue()).isEqualTo(file.toString());
    assertThat(word(file, at.get("region"))).isEqualTo("gcp");
    List<String> related = new ArrayList<>();
    for (JsonNode location : result.get("relatedLocations")) {
      JsonNode place = location.get("physicalLocation");
      if (place.at("/artifactLocation/uri").textValue().equals(records.toString())) {
        related.add(word(records, place.get("region")));
      }
    }
    assertThat(related).contains("\"2026-09-14\"");
  }

  @Test
  void every_result_has_the_physical_location_without_which_github_refuses_it() throws IOException {
    String denied = Files.readString(Path.of("examples/01-bedrock-preview/deploy.yaml"));
    for (Ran ran :
        List.of(
            Ran.piping(denied, "check", "-", "-o", "sarif"),
            Ran.lexloci("may", "gpt-5.5", "on", "aws", "-o", "sarif"))) {
      JsonNode run = new ObjectMapper().readTree(ran.exits(1).out()).at("/runs/0");

      assertThat(run.get("results")).isNotEmpty();
      for (JsonNode result : run.get("results")) {
        JsonNode at = result.at("/locations/0/physicalLocation");
        assertThat(at.at("/artifactLocation/uri").textValue()).isIn("stdin", "command-line");
        assertThat(at.at("/region/startLine").intValue()).isPositive();
      }
    }
  }

  @Test
  void a_result_names_its_rule_by_its_place_too() throws IOException {
    JsonNode run = run("examples");

    assertThat(run.get("results")).hasSizeGreaterThan(10);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").intValue());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.get("helpUri").textValue()).startsWith("https://");
    }
  }

  @Test
  void a_fingerprint_stays_when_lines_move_and_is_one_of_a_kind() throws IOException {
    String text = Files.readString(Path.of("examples/01-bedrock-preview/deploy.yaml"));
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, text + "---\n" + text.replace("-preview}", "}"));
    List<String> before = fingerprints(run(file.toString()));

    Files.writeString(file, "# more\n\n" + text + "---\n# more\n" + text.replace("-preview}", "}"));
    List<String> after = fingerprints(run(file.toString()));

    assertThat(before).hasSize(2).doesNotHaveDuplicates().isEqualTo(after);
  }

  @Test
  void two_descriptors_of_one_name_are_told_apart() throws IOException {
    String text = Files.readString(Path.of("examples/01-bedrock-preview/deploy.yaml"));
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, text + "---\n" + text);

    assertThat(fingerprints(run(file.toString()))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void what_was_not_read_is_told_as_a_failure_of_the_run() throws IOException {
    JsonNode whole = run("examples/03-chatgpt-anywhere").at("/invocations/0");
    JsonNode broken = run("examples/03-chatgpt-anywhere", "nowhere.yaml").at("/invocations/0");

    assertThat(whole.get("executionSuccessful").booleanValue()).isTrue();
    assertThat(whole.get("toolExecutionNotifications"))
        .allMatch(notification -> notification.get("level").textValue().equals("note"));
    assertThat(broken.get("executionSuccessful").booleanValue()).isFalse();
    assertThat(broken.get("exitCode").intValue()).isEqualTo(4);
    assertThat(broken.at("/toolExecutionNotifications/0/message/text").textValue())
        .isEqualTo("nowhere.yaml: no such file");
  }

  @Test
  void text_holds_no_links_and_no_placeholders() {
    assertThat(SarifText.plain("a [b](c) {0} \\")).isEqualTo("a \\[b\\](c) {{0}} \\\\");
  }

  private static JsonNode run(String... paths) throws IOException {
    List<String> args = new ArrayList<>(List.of("check"));
    args.addAll(List.of(paths));
    args.addAll(List.of("-o", "sarif"));
    return JSON.readTree(Ran.lexloci(args.toArray(String[]::new)).out()).at("/runs/0");
  }

  private static List<String> fingerprints(JsonNode run) {
    List<String> prints = new ArrayList<>();
    run.get("results")
        .forEach(r -> prints.add(r.at("/partialFingerprints/lexloci~1v1").textValue()));
    return prints;
  }

  private static String word(Path file, JsonNode region) throws IOException {
    String line = Files.readAllLines(file).get(region.get("startLine").intValue() - 1);
    return line.substring(
        region.get("startColumn").intValue() - 1, region.get("endColumn").intValue() - 1);
  }
}
