package org.lexloci.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lexloci.report.OfficialSchema;
import org.lexloci.report.Reported;

/** What an auditor gets is valid, whole in itself, and says of each clause what became of it. */
class OscalReportTest {

  @Test
  void every_run_is_valid_by_the_official_schema() throws IOException {
    OfficialSchema schema = OfficialSchema.draft7("/schema/json/oscal-ar_schema.json");

    assertThat(schema.problems("{}")).isNotEmpty();
    for (List<String> run : Reported.RUNS) {
      assertThat(schema.problems(Reported.in("oscal", run))).as(run.toString()).isEmpty();
    }
  }

  @Test
  void every_id_is_given_once_and_every_reference_leads_to_one() throws IOException {
    for (List<String> run : Reported.RUNS) {
      JsonNode document = new ObjectMapper().readTree(Reported.in("oscal", run));

      List<String> given = document.findValuesAsText("uuid");
      Set<String> known = new HashSet<>(given);

      assertThat(given).as(run.toString()).hasSize(known.size());
      assertThat(known).containsAll(document.findValuesAsText("subject-uuid"));
      assertThat(known).containsAll(document.findValuesAsText("observation-uuid"));
      assertThat(known)
          .contains(document.findValue("import-ap").get("href").textValue().substring(1));
    }
  }

  @Test
  void a_clause_is_satisfied_or_not_and_what_depends_is_no_failure() throws IOException {
    assertThat(statuses("examples/01-bedrock-preview"))
        .contains("not-satisfied fail", "satisfied pass");
    assertThat(statuses("examples/03-chatgpt-anywhere")).containsOnly("satisfied pass");
    assertThat(statuses("examples/10-unstated")).contains("not-satisfied other");
  }

  @Test
  void a_file_that_was_not_read_is_an_observation() throws IOException {
    JsonNode result =
        new ObjectMapper()
            .readTree(Reported.in("oscal", List.of("check", "nowhere.yaml")))
            .at("/assessment-results/results/0");

    assertThat(result.at("/observations/0/title").textValue()).isEqualTo("Not judged");
    assertThat(result.at("/observations/0/description").textValue())
        .isEqualTo("nowhere.yaml: no such file");
    assertThat(result.has("findings")).isFalse();
  }

  @Test
  void an_id_is_of_version_5_and_depends_on_every_part() {
    UUID id = UUID.fromString(OscalId.of("a", "b"));

    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString())
        .isEqualTo(OscalId.of("a", "b"))
        .isNotEqualTo(OscalId.of("ab"))
        .isNotEqualTo(OscalId.of("a", "c"));
  }

  private static List<String> statuses(String path) throws IOException {
    return new ObjectMapper()
        .readTree(Reported.in("oscal", List.of("check", path))).findValues("target").stream()
            .map(t -> t.at("/status/state").textValue() + " " + t.at("/status/reason").textValue())
            .toList();
  }
}
