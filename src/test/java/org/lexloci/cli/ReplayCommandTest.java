package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.report.Reported;

/** What a run wrote down, judged again. */
class ReplayCommandTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: one}
      spec:
        product: slate
        target: {provider: aws, launchDate: "2026-05-02"}
      ---
      apiVersion: lexloci.dev/v1
      kind: Product
      metadata: {name: slate}
      spec:
        launches: [{provider: azure, date: "2026-05-01", stage: general-availability}]
      """;

  @TempDir private Path directory;

  private Ran run(String... args) {
    return Ran.in(directory, Map.of(), args);
  }

  private static List<List<String>> runs() {
    return Stream.concat(
            Reported.RUNS.stream().filter(run -> run.get(0).equals("check")),
            Stream.of(
                List.of("check", "examples", "--assume=product.type=non-api"),
                List.of("check", "examples", "--editions=2019-07-22,2025-01-21"),
                List.of("check", "src/test/resources/manifests")))
        .toList();
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("runs")
  void by_the_same_rules_everything_comes_out_the_same(List<String> run) {
    for (String format : List.of("json", "ndjson")) {
      String told =
          Ran.lexloci(Stream.concat(run.stream(), Stream.of("-o", format)).toArray(String[]::new))
              .out();

      Ran.piping(told, "replay", "-")
          .exits(0)
          .complains()
          .says(" the same, 0 otherwise · rules ", ", as then");
    }
  }

  @Tag("exhaustive")
  @Test
  void live_sessions_come_to_the_same() {
    String told = Ran.lexloci("check", "examples", "-o", "json").out();

    Ran.piping(told, "replay", "-", "--engine=drools").exits(0).says("31 the same, 0 otherwise");
  }

  /** A stream has a definition for each part, and no end to the number of these. */
  @Tag("exhaustive")
  @Test
  void a_stream_comes_out_the_same_too() {
    String line =
        """
        {"apiVersion":"lexloci.dev/v1","kind":"ProductDeployment","metadata":{"name":"d%d"},\
        "spec":{"product":"gpt-5.5","target":{"provider":"aws","launchDate":"2026-%02d-01"}}}
        """;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      lines.append(line.formatted(i, 1 + i % 12));
    }

    String told = Ran.piping(lines.toString(), "check", "-", "-o", "ndjson").out();

    Ran.piping(told, "replay", "-").exits(0).says("1500 the same");
  }

  private Path recorded(UnaryOperator<String> edit) throws IOException {
    Path run = directory.resolve("run.json");
    String told = Ran.lexloci("check", "examples/10-unstated", "-o", "json").out();
    String edited = edit.apply(told);
    assertThat(edited).isNotEqualTo(told);
    return Files.writeString(run, edited);
  }

  @Test
  void a_verdict_that_was_changed_is_found() throws IOException {
    recorded(
        run -> run.replaceFirst("\"verdict\" : \"indeterminate\"", "\"verdict\" : \"permit\""));

    run("replay", "run.json")
        .exits(1)
        .says(
            "YES to DEPENDS  quarry-search on aws",
            "the verdict on record was changed",
            "the record was changed since",
            "0 the same, 1 otherwise");
  }

  @Test
  void the_verdict_of_an_edition_that_was_changed_is_found() throws IOException {
    recorded(run -> run.replace("\"verdict\" : \"indeterminate\"", "\"verdict\" : \"permit\""));

    run("replay", "run.json")
        .exits(1)
        .says("2025-10-28-next-chapter  YES to DEPENDS", "the record of it was changed");
  }

  @Test
  void a_fact_that_was_changed_is_found() throws IOException {
    recorded(
        run ->
            run.replace("\"answer\" : \"aws\"", "\"answer\" : \"azure\"")
                .replace("\"provider\" : \"aws\"", "\"provider\" : \"azure\""));

    run("replay", "run.json")
        .exits(1)
        .says("2026-04-27-next-phase  YES", "ship-first-azure: satisfied to not applicable");
  }

  @Test
  void an_answer_that_no_question_has_is_told_and_taken_as_open() throws IOException {
    recorded(
        run ->
            run.replace("\"answer\" : \"aws\"", "\"answer\" : \"the moon\"")
                .replace("\"provider\" : \"aws\"", "\"provider\" : \"the moon\""));

    run("replay", "run.json")
        .exits(1)
        .says(
            "no rule asks any more: target.provider=the moon",
            "open, as the record is silent: target.provider");
  }

  @Test
  void answers_to_a_question_that_are_not_about_the_same_are_refused() throws IOException {
    Files.writeString(
        directory.resolve("run.json"),
        Ran.lexloci("check", "examples/10-unstated", "-o", "json")
            .out()
            .replaceFirst("(\"answer\" : \"api\", \"facts\" : )\\[\\d+\\]", "$1[]"));

    assertThat(run("replay", "run.json").exits(4).saysNothing().err())
        .contains("is a question whose answers are not about the same: it was changed since");
  }

  @Test
  void an_edition_that_there_is_not_gives_no_permission() throws IOException {
    recorded(run -> run.replace("2026-04-27-next-phase", "2031-01-01-never"));

    run("replay", "run.json")
        .exits(1)
        .says("2031-01-01-never  is no edition of these rules")
        .says("2026-04-27-next-phase was not asked then; `check` asks it");
  }

  @Test
  void other_rules_show_which_clause_makes_the_difference() throws IOException {
    Path agreement = SmallAgreement.write(Files.createDirectory(directory.resolve("small")));
    Files.writeString(directory.resolve("deploy.yaml"), DEPLOYMENT);
    run("check", "deploy.yaml", "--agreement=small", "-o", "json=run.json").exits(0);
    run("replay", "run.json")
        .exits(4)
        .complains(
            "lexloci: the run was judged by `small`, which is not shipped; name its directory by"
                + " `--agreement`",
            "try `lexloci replay --help` for what can be said");
    run("replay", "run.json", "--agreement=small").exits(0).says("1 the same, 0 otherwise");

    SmallAgreement.forbidEverything(agreement);

    run("replay", "run.json", "--agreement=small")
        .exits(1)
        .says(
            "YES to NO  slate on aws  deploy.yaml:1",
            "2026-01-01-only  YES to NO",
            "wait-for-azure: satisfied to violated",
            "0 the same, 1 otherwise · rules ",
            " now: 2026-01-01-only changed")
        .omits("the record was changed");
  }

  @Test
  void what_another_agreement_judged_is_left_out_and_told() throws IOException {
    SmallAgreement.write(Files.createDirectory(directory.resolve("small")));
    Files.createDirectory(directory.resolve("ours"));
    Files.createDirectory(directory.resolve("theirs"));
    Files.writeString(directory.resolve("ours/deploy.yaml"), DEPLOYMENT);
    Files.writeString(directory.resolve("theirs/deploy.yaml"), DEPLOYMENT);
    Files.writeString(
        directory.resolve("lexloci.yaml"),
        Documents.record("Configuration", "{agreements: {theirs: small}}"));
    run("check", "ours", "theirs", "-o", "json=run.json").exits(2);

    run("replay", "run.json")
        .exits(4)
        .says("what `small` judged is not judged again here; name it by `--agreement`")
        .says("1 deployment of 2026-11-21: 1 the same, 0 otherwise");
    run("replay", "run.json", "--agreement=small").exits(4).says("1 the same, 0 otherwise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "open", "clauses", "dependsOn"})
  void a_record_from_which_something_is_left_out_is_refused(String field) throws IOException {
    recorded(run -> run.replace("          \"" + field + "\" : ", "          \"left\" : "));

    run("replay", "run.json")
        .exits(4)
        .saysNothing()
        .complains(
            "run.json:"
                + editionAt()
                + ": `"
                + field
                + "` is missing, without which it cannot be"
                + " judged again",
            "exit 4, the input is at fault");
  }

  private String editionAt() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("run.json"));
    int editions = lines.indexOf("      \"editions\" : [");
    return (editions + 2) + ":9";
  }

  @Test
  void what_is_no_run_is_refused() throws IOException {
    Files.writeString(directory.resolve("deploy.yaml"), DEPLOYMENT);

    run("replay", "deploy.yaml")
        .exits(4)
        .complains(
            "deploy.yaml:8:1: is a second document; expected one run",
            "exit 4, the input is at fault");
    run("replay", "nowhere.json")
        .exits(4)
        .complains("nowhere.json: no such file", "exit 4, the input is at fault");
    Ran.piping("{\"kind\": \"Baseline\"}", "replay", "-")
        .exits(4)
        .complains(
            "<stdin>:1:1: is no run; expected what `check -o json` or `-o ndjson` writes",
            "exit 4, the input is at fault");
    Ran.piping("{\"kind\": \"Problem\"}\n{\"kind\": \"Idle\"}\n", "replay", "-")
        .exits(4)
        .complains(
            "<stdin>: the line of kind `Run`, which is the last, is missing",
            "exit 4, the input is at fault");
  }

  @Test
  void decisions_that_were_all_left_out_are_missed() throws IOException {
    recorded(
        run ->
            run.replaceFirst(
                "(?s)\"decisions\" : \\[.*\\],(\\s*\"problems\")", "\"decisions\" : [],$1"));

    assertThat(run("replay", "run.json").exits(4).err())
        .contains("run.json: tells of no decision; deployments judged then: 1");
  }

  /** Of the example there is one decision, which depends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"judged\" : 1 | \"judged\" : 2 | tells of 1 decision; deployments judged then: 2",
        "\"indeterminate\" : 1 | \"indeterminate\" : 0"
            + " | `indeterminate` is 0 where there are 1: the record was changed since",
        "\"permit\" : 0 | \"permit\" : 1"
            + " | `permit` is 1 where there are 0: the record was changed since",
        "\"standing\" : \"indeterminate\" | \"standing\" : \"permit\""
            + " | `indeterminate` is 1 where there are 0: the record was changed since",
        "\"code\" : 2 | \"code\" : 0"
            + " | `code` 0 is not how such decisions end: the record was changed since",
        "\"code\" : 2 | \"code\" : 1"
            + " | `code` 1 is not how such decisions end: the record was changed since",
        "\"code\" : 2 | \"code\" : 17"
            + " | `code` 17 is not how such decisions end: the record was changed since",
        "\"provider\" : \"aws\" | \"provider\" : \"azure\""
            + " | `provider` is not `aws`: the record was changed since"
      })
  void counts_and_an_exit_code_that_the_decisions_do_not_come_to_are_refused(
      String from, String to, String told) throws IOException {
    recorded(run -> run.replaceFirst(Pattern.quote(from), to));

    assertThat(run("replay", "run.json").exits(4).saysNothing().err()).contains(told);
  }

  /** What is permitted on one cloud is told of another one. */
  @ParameterizedTest
  @CsvSource({"1, false", "0, false", "0, true"})
  void an_edition_that_saw_another_cloud_than_is_told_is_refused(int edition, boolean open)
      throws IOException {
    Files.writeString(
        directory.resolve("deploy.yaml"),
        Documents.deployment("one", "gpt-5.5", "aws", "2026-06-01"));
    String told = run("check", "deploy.yaml", "-o", "ndjson").out();
    Matcher target =
        Pattern.compile("\"number\":([0-9]+),\"question\":\"target.provider\"").matcher(told);
    assertThat(target.find()).isTrue();
    StringBuilder lines = new StringBuilder();
    for (String line : told.lines().toList()) {
      if (line.contains("\"kind\":\"Decision\"")) {
        lines
            .append("{\"kind\":\"Fact\",\"number\":900,\"question\":\"target.provider\",")
            .append("\"answer\":\"azure\"}\n")
            .append("{\"kind\":\"Open\",\"number\":900,\"question\":\"target.provider\",")
            .append("\"answers\":[{\"answer\":\"azure\",\"facts\":[900]}]}\n");
        int at = line.indexOf("\"worlds\":");
        at = edition == 0 ? at : line.indexOf("\"worlds\":", at + 1);
        String facts =
            line.substring(at).replaceFirst("\\b" + target.group(1) + ",", open ? "" : "900,");
        line =
            line.substring(0, at)
                + (open ? facts.replaceFirst("\"open\":\\[", "\"open\":[900,") : facts);
      }
      lines.append(line).append('\n');
    }

    assertThat(Ran.piping(lines.toString(), "replay", "-").exits(4).err())
        .contains("`provider` is not `azure`: the record was changed since");
  }

  @Test
  void what_is_said_to_count_as_no_such_verdict_counts_is_found() throws IOException {
    recorded(
        run ->
            run.replace("\"standing\" : \"indeterminate\"", "\"standing\" : \"permit\"")
                .replace("\"indeterminate\" : 1", "\"indeterminate\" : 0")
                .replace("\"permit\" : 0", "\"permit\" : 1"));

    run("replay", "run.json")
        .exits(1)
        .says("`permit` is not how it counts by these rules", "0 the same, 1 otherwise");
  }

  @Test
  void an_edition_that_had_no_say_of_some_deployments_is_told() throws IOException {
    Files.writeString(
        directory.resolve("deploy.yaml"),
        Documents.all(
            Documents.deployment("early", "gpt-5.5", "azure", "2026-04-01"),
            Documents.deployment("late", "gpt-5.5", "azure", "2026-05-01"),
            Documents.deployment("later", "gpt-5.5", "azure", "2026-06-01")));
    run("check", "deploy.yaml", "--editions=in-force", "-o", "json=run.json");

    run("replay", "run.json")
        .exits(0)
        .says(
            "2025-10-28-next-chapter was not asked of 2 deployments then; `check` asks it",
            "2026-04-27-next-phase was not asked of 1 deployment then; `check` asks it");
  }

  @Test
  void a_stream_of_several_runs_or_of_its_last_line_alone_is_refused() {
    String told = Ran.lexloci("check", "examples/10-unstated", "-o", "ndjson").out();
    String last = told.lines().reduce((one, other) -> other).orElseThrow() + "\n";

    assertThat(Ran.piping(last, "replay", "-").exits(4).err())
        .contains("<stdin>: tells of no decision; deployments judged then: 1");
    assertThat(Ran.piping(told + last, "replay", "-").exits(4).err())
        .contains(": is a second run; expected one");
  }

  @Test
  void a_number_that_nothing_has_is_refused() throws IOException {
    recorded(run -> run.replaceFirst("\"facts\" : \\[0, ", "\"facts\" : [4000, "));

    assertThat(run("replay", "run.json").exits(4).err()).contains("is a number that nothing has");
  }

  @Test
  void a_number_that_two_have_is_refused() throws IOException {
    recorded(run -> run.replaceFirst("\"number\" : 1,", "\"number\" : 0,"));

    assertThat(run("replay", "run.json").exits(4).err()).contains("has the number of something");
  }
}
