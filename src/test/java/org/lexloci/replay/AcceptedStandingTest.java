package org.lexloci.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What a run that is judged again says of breaches that were accepted. */
class AcceptedStandingTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: one}
      spec: {product: gpt-5.5, target: {provider: aws, launchDate: "2026-06-01"}}
      """;

  private static final String WAIVER =
      """
      apiVersion: lexloci.dev/v1
      kind: Waiver
      metadata: {name: for-now}
      spec:
        clause: azure-api-exclusivity-until-agi
        deployment: one
        reason: the launch is under review
        owner: platform
        ticket: OPS-1
        until: "2026-12-31"
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write_files() throws IOException {
    write("deploy.yaml", DEPLOYMENT);
    write("waivers.yaml", WAIVER);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private Ran run(String... args) {
    return Ran.in(directory, Map.of(), args);
  }

  private Ran replayed(UnaryOperator<String> edit, String... check) throws IOException {
    write("run.json", edit.apply(run(check).out()));
    return run("replay", "run.json");
  }

  private Ran waived(UnaryOperator<String> edit) throws IOException {
    return replayed(edit, "check", "deploy.yaml", "--waivers=waivers.yaml", "-o=json");
  }

  @Test
  void what_was_waived_is_told_as_the_word_of_the_record() throws IOException {
    waived(run -> run)
        .exits(0)
        .says(
            "1 waived, by the word of the record alone: no waiver is read here"
                + " (`for-now`, until 2026-12-31)",
            "1 the same");
  }

  @Test
  void what_was_frozen_is_told_as_the_word_of_the_record() throws IOException {
    run("baseline", "deploy.yaml").exits(0);

    replayed(run -> run, "check", "deploy.yaml", "--baseline=lexloci-baseline.yaml", "-o=json")
        .exits(0)
        .says(
            "1 frozen, by the word of the record alone: no baseline is read here"
                + " (`lexloci-baseline.yaml`)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"waived", "frozen"})
  void what_no_clause_of_the_record_accepts_is_not_accepted(String standing) throws IOException {
    Ran ran =
        replayed(
            run ->
                run.replace("\"standing\" : \"deny\"", "\"standing\" : \"" + standing + "\"")
                    .replace("\"deny\" : 1", "\"deny\" : 0")
                    .replace("\"" + standing + "\" : 0", "\"" + standing + "\" : 1")
                    .replaceFirst("\"code\" : 1", "\"code\" : 0"),
            "check",
            "deploy.yaml",
            "-o=json");

    ran.exits(1).says("`" + standing + "` is not how it counts by these rules");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"until\" : \"2026-12-31\" | \"until\" : \"2026-11-20\"",
        "\"until\" : \"2026-12-31\" | \"until\" : \"2026-02-31\"",
        "\"state\" : \"used\" | \"state\" : \"ignored\"",
        "\"deployment\" : \"one\" | \"deployment\" : \"two\"",
        "\"name\" : \"for-now\" | \"name\" : \"for-ever\"",
        "\"clause\" : \"azure-api | \"clause\" : \"other-api"
      })
  void a_waiver_that_does_not_count_in_the_record_accepts_nothing(String was, String is)
      throws IOException {
    waived(run -> run.replace(was, is))
        .exits(1)
        .says("`waived` is not how it counts by these rules");
  }

  @Test
  void what_is_waived_in_part_comes_out_the_same() throws IOException {
    write(
        "deploy.yaml", DEPLOYMENT.replace("product: gpt-5.5", "product: {name: slate, type: api}"));

    Ran ran = waived(run -> run);

    assertThat(Files.readString(directory.resolve("run.json")))
        .contains("\"verdict\" : \"deny\"", "\"standing\" : \"indeterminate\"");
    ran.exits(0).says("1 the same, 0 otherwise");
    assertThat(ran.out()).doesNotContain("word of the record");
  }

  @Test
  void a_run_in_lines_is_held_to_the_same() throws IOException {
    UnaryOperator<String> expired = run -> run.replace("2026-12-31", "2026-11-20");

    replayed(expired, "check", "deploy.yaml", "--waivers=waivers.yaml", "-o=ndjson").exits(1);
    replayed(run -> run, "check", "deploy.yaml", "--waivers=waivers.yaml", "-o=ndjson")
        .exits(0)
        .says("1 waived, by the word of the record alone");
  }
}
