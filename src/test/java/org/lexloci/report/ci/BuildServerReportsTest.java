package org.lexloci.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.report.Reported;

/** What servers document of their forms holds for every run. */
class BuildServerReportsTest {

  private static final List<String> DENIED = List.of("check", "examples/01-bedrock-preview");

  @TempDir private Path folder;

  @Test
  void azure_gets_one_command_a_line() {
    for (List<String> run : Reported.RUNS) {
      assertThat(Reported.in("pipelines", run).lines())
          .as(run.toString())
          .isNotEmpty()
          .allMatch(
              line ->
                  line.matches(
                      "##vso\\[task\\.logissue type=(error|warning)(;sourcepath=[^;\\]]+"
                          + "(;linenumber=\\d+;columnnumber=\\d+)?)?;code=[^;\\]]+\\].+"));
    }
  }

  @Test
  void azure_is_told_percent_signs_and_brackets_by_their_codes() throws IOException {
    Path file = folder.resolve("a;b]c%3B.yaml");
    Files.copy(Path.of("examples/01-bedrock-preview/deploy.yaml"), file);

    assertThat(Reported.in("pipelines", List.of("check", file.toString())))
        .contains("sourcepath=" + folder + "/a%3Bb%5Dc%AZP253B.yaml;linenumber=9;columnnumber=15;");
  }

  @Test
  void teamcity_gets_messages_of_names_and_quoted_values_in_plain_characters() {
    for (List<String> run : Reported.RUNS) {
      assertThat(Reported.in("teamcity", run).lines())
          .as(run.toString())
          .isNotEmpty()
          .allMatch(
              line ->
                  line.matches(
                      "##teamcity\\[(inspectionType|inspection|buildProblem|message)"
                          + "( [a-zA-Z]+='([^'|\\[\\]\\n\\r]|\\|['|\\[\\]nr]|\\|0x[0-9a-f]{4})*+')+"
                          + "\\]"))
          .allMatch(line -> line.chars().allMatch(c -> c < 0x80));
    }
  }

  @Test
  void teamcity_knows_each_kind_of_inspection_before_the_first_one() {
    Set<String> known = new HashSet<>();
    for (String line : Reported.in("teamcity", List.of("check", "examples")).lines().toList()) {
      if (line.startsWith("##teamcity[inspectionType ")) {
        known.add(line.replaceAll(".* id='([^']*)'.*", "$1"));
      } else if (line.startsWith("##teamcity[inspection ")) {
        assertThat(known).contains(line.replaceAll(".* typeId='([^']*)'.*", "$1"));
      }
    }
    assertThat(known).hasSizeGreaterThan(2);
  }

  @Test
  void gitlab_gets_every_field_that_it_demands_and_no_fingerprint_twice() throws IOException {
    for (List<String> run : Reported.RUNS) {
      Set<String> fingerprints = new HashSet<>();
      for (JsonNode entry : new ObjectMapper().readTree(Reported.in("gitlab", run))) {
        assertThat(entry.get("description").textValue()).isNotBlank();
        assertThat(entry.get("check_name").textValue()).isNotBlank();
        assertThat(entry.get("severity").textValue())
            .isIn("info", "minor", "major", "critical", "blocker");
        assertThat(entry.at("/location/path").textValue()).doesNotStartWith("./");
        assertThat(entry.at("/location/lines/begin").intValue()).isPositive();
        assertThat(fingerprints.add(entry.get("fingerprint").textValue())).isTrue();
      }
    }
  }

  @Test
  void gitlab_is_told_how_much_each_matters() throws IOException {
    JsonNode denied = new ObjectMapper().readTree(Reported.in("gitlab", DENIED));
    JsonNode unread =
        new ObjectMapper().readTree(Reported.in("gitlab", List.of("check", "nowhere.yaml")));

    assertThat(denied.at("/0/severity").textValue()).isEqualTo("critical");
    assertThat(denied.at("/0/location/lines/begin").intValue()).isEqualTo(9);
    assertThat(unread.at("/0/severity").textValue()).isEqualTo("blocker");
  }
}
