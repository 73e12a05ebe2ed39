package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** A run as a warehouse takes it. */
class VerdictRowTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  private static List<List<String>> runs() {
    return Reported.RUNS;
  }

  private static String told(List<String> run, String format) {
    return Ran.lexloci(Stream.concat(run.stream(), Stream.of("-o", format)).toArray(String[]::new))
        .out();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void each_decision_and_each_problem_is_one_line(List<String> run) throws IOException {
    JsonNode whole = JSON.readTree(Reported.in("json", run));
    List<String> expected = new ArrayList<>();
    for (JsonNode decision : whole.get("decisions")) {
      expected.add(
          String.join(
              " ",
              decision.get("file").asText(),
              decision.path("line").asText(),
              decision.get("product").asText(),
              decision.path("provider").asText(),
              decision.path("launchDate").asText(),
              decision.get("verdict").asText(),
              decision.get("standing").asText()));
    }
    for (JsonNode problem : whole.get("problems")) {
      expected.add(problem.get("file").asText() + " " + problem.get("message").asText());
    }

    List<String> told = new ArrayList<>();
    for (String line : told(run, "verdicts").lines().toList()) {
      JsonNode row = JSON.readTree(line);
      told.add(
          row.has("message")
              ? row.get("file").asText() + " " + row.get("message").asText()
              : String.join(
                  " ",
                  row.get("file").asText(),
                  row.path("line").asText(),
                  row.get("product").asText(),
                  row.path("provider").asText(),
                  row.path("launchDate").asText(),
                  row.get("verdict").asText(),
                  row.get("standing").asText()));
    }

    assertThat(told).isEqualTo(expected);
  }

  /** The edition gives the verdict, and the clause decides under it. */
  @ParameterizedTest
  @MethodSource("runs")
  void the_clause_is_one_that_decides(List<String> run) throws IOException {
    JsonNode decisions = JSON.readTree(Reported.in("json", run)).get("decisions");
    List<String> lines = told(run, "verdicts").lines().toList();
    for (int i = 0; i < decisions.size(); i++) {
      JsonNode row = JSON.readTree(lines.get(i));
      JsonNode decision = decisions.get(i);
      if (row.has("edition")) {
        JsonNode edition = named("name", row.get("edition"), decision.get("editions"));
        assertThat(edition.get("verdict")).isEqualTo(decision.get("verdict"));
        if (row.has("clause")) {
          JsonNode clause = named("id", row.get("clause"), edition.get("clauses"));
          assertThat(clause.get("deciding").asBoolean()).isTrue();
        }
      }
    }
  }

  private static JsonNode named(String key, JsonNode name, JsonNode items) {
    for (JsonNode item : items) {
      if (item.get(key).equals(name)) {
        return item;
      }
    }
    throw new AssertionError(name + " is not in " + items);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void the_table_says_the_same_as_the_lines(List<String> run) throws IOException {
    List<String> lines = told(run, "verdicts").lines().toList();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    List<CSVRecord> rows = format.parse(new StringReader(told(run, "verdicts-csv"))).getRecords();

    assertThat(rows).hasSameSizeAs(lines);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode line = JSON.readTree(lines.get(i));
      CSVRecord row = rows.get(i);
      assertThat(row.toMap().keySet()).isEqualTo(java.util.Set.copyOf(VerdictRow.NAMES));
      for (String name : VerdictRow.NAMES) {
        assertThat(row.get(name)).as(name).isEqualTo(line.path(name).asText());
      }
    }
  }

  @Test
  void a_line_is_short() {
    List<String> lines = told(List.of("check", "examples"), "verdicts").lines().toList();

    assertThat(lines.stream().mapToInt(String::length).average().orElseThrow()).isLessThan(260);
  }

  /** What would change a verdict is not looked for where nobody is told, and else it is. */
  @Test
  void another_format_beside_it_lacks_nothing() throws IOException {
    Path json = directory.resolve("run.json");
    String alone = told(List.of("check", "examples"), "verdicts");

    String beside = Ran.lexloci("check", "examples", "-o", "verdicts", "-o", "json=" + json).out();

    assertThat(beside).isEqualTo(alone);
    assertThat(Files.readString(json)).isEqualTo(Reported.in("json", List.of("check", "examples")));
  }

  @Test
  void a_stream_is_told_line_by_line() throws IOException {
    String one =
        "{\"apiVersion\":\"lexloci.dev/v1\",\"kind\":\"ProductDeployment\","
            + "\"metadata\":{\"name\":\"d\"},"
            + "\"spec\":{\"product\":\"gpt-5.5\",\"target\":{\"provider\":\"%s\"}}}\n";
    Ran ran =
        Ran.piping(
            one.formatted("aws") + "{\"broken\": \n" + one.formatted("azure"),
            "check",
            "-",
            "-o",
            "verdicts");

    List<String> lines = ran.exits(4).out().lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(JSON.readTree(lines.get(0)).get("line").asInt()).isEqualTo(1);
    assertThat(JSON.readTree(lines.get(1)).get("line").asInt()).isEqualTo(3);
    assertThat(JSON.readTree(lines.get(2)).get("verdict").asText()).isEqualTo("not-judged");
  }

  @Test
  void the_digest_is_that_of_the_agreement_that_judged() throws IOException {
    String rules =
        JSON.readTree(Reported.in("json", List.of("check", "examples")))
            .get("agreement")
            .get("digest")
            .asText();

    for (String line : told(List.of("check", "examples"), "verdicts").lines().toList()) {
      assertThat(rules).startsWith(JSON.readTree(line).get("rules").asText());
    }
  }
}
