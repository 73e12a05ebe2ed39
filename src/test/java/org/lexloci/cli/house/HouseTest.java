package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;

/** One configuration governs every command that judges. */
class HouseTest {

  /** What a command says of the same launch when a reading is open, and settled either way. */
  private record Judging(String command, String open, String strictly, String notLater) {}

  private static final List<Judging> JUDGING =
      List.of(
          new Judging(
              "check deploy", "DEPENDS  tea on aws", "NO       tea on aws", "YES      tea on aws"),
          new Judging(
              "may gpt-6-sol on aws --launch 2026-09-22 --editions 2026-04-27",
              "DEPENDS  gpt-6-sol",
              "NO       gpt-6-sol",
              "YES      gpt-6-sol"),
          new Judging(
              "may gpt-6-sol on aws --over 2026-09-22..2026-09-23",
              "1 day: 1 depends",
              "1 day: 1 no",
              "1 day: 1 yes"),
          new Judging(
              "matrix gpt-6-sol --providers aws --editions 2026-04-27",
              "gpt-6-sol  DEPENDS*\n",
              "gpt-6-sol  NO*\n",
              "gpt-6-sol  YES*\n"),
          new Judging(
              "compare 2025-10-28 2026-04-27 deploy",
              "YES to DEPENDS ",
              "YES to NO ",
              "no verdict flips\n"),
          new Judging(
              "explain ship-first-azure --verbose",
              "DEPENDS  depends         2026-09-22  gpt-6-sol on aws",
              "NO       violated        2026-09-22  gpt-6-sol on aws",
              "YES      satisfied       2026-09-22  gpt-6-sol on aws"));

  @TempDir private Path folder;

  @BeforeEach
  void make_a_repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(
        folder,
        "deploy/same.yaml",
        deployment(
            "same",
            "{name: tea, type: non-api, openWeights: false, launches: [{provider: azure,"
                + " stage: general-availability, date: \"2026-01-15\"}]}",
            "aws",
            "2026-01-15"));
  }

  @ParameterizedTest
  @FieldSource("JUDGING")
  void a_settled_reading_means_the_same_to_every_command_and_is_told_once(Judging judging)
      throws IOException {
    String told = "reading `first` settled as %s, by general counsel   lexloci.yaml:5\n";

    lexloci(judging.command).says(judging.open).omits("settled");
    house("  readings: {first: {answer: strictly-earlier, by: general counsel}}");
    lexloci(judging.command).says(judging.strictly, told.formatted("strictly-earlier"));
    house("  readings: {first: {answer: not-later, by: general counsel}}");
    Ran settled = lexloci(judging.command);
    settled.says(judging.notLater, told.formatted("not-later"));
    assertThat(settled.out().split("settled as", -1)).hasSize(2);
    lexloci(judging.command + " --no-config").says(judging.open).omits("settled");
  }

  @ParameterizedTest
  @CsvSource({
    "check deploy, markdown",
    "matrix gpt-6-sol, markdown",
    "matrix gpt-6-sol, html",
    "compare 2025-10-28 2026-04-27 deploy, markdown"
  })
  void a_settled_reading_is_told_once_in_every_format_for_people(String command, String format)
      throws IOException {
    house("  readings: {first: {answer: not-later, by: counsel & co}}");

    String told = lexloci(command + " -o " + format).exits(0).out();

    assertThat(told).containsOnlyOnce("settled as not-later, by counsel &amp; co");
    assertThat(told).contains("lexloci.yaml:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check deploy",
        "may gpt-6-sol on gcp --over 2026-09-22..2026-09-23",
        "matrix gpt-6-sol",
        "compare 2025-10-28 2026-04-27 deploy",
        "explain ship-first-azure --verbose"
      })
  void a_settled_reading_is_told_once_to_programs(String command) throws IOException {
    house("  readings: {first: {answer: not-later, by: general counsel}}");

    String told = lexloci(command + " -o json").exits(0).out();

    assertThat(told)
        .containsOnlyOnce(
            "\"readings\" : [\n    {\n      \"reading\" : \"first\",\n      \"answer\" :"
                + " \"not-later\",\n      \"by\" : \"general counsel\",\n      \"file\" :"
                + " \"lexloci.yaml\",\n      \"line\" : 5,");
  }

  @Test
  void the_editions_of_the_house_are_those_of_a_matrix_and_not_those_that_are_compared()
      throws IOException {
    house("  editions: [2025-10-28]");

    lexloci("matrix gpt-5.5 --providers aws").exits(0).says("strictest of 2025-10-28 next chapter");
    lexloci("compare 2019-07-22 2026-04-27 deploy")
        .exits(0)
        .says("2019-07-22 exclusive cloud against 2026-04-27 next phase\n");
    lexloci("compare 2019-07-22 2026-04-27 --editions=in-force")
        .refuses(
            "`--editions` has no place here: the editions to compare come first",
            "lexloci compare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          matrix recorded                  | recorded
          compare 2025-10-28 2026-04-27    | recorded on aws, general availability, 2026-05-01
          explain ship-first-azure --verbose | 2026-05-01  recorded on aws
          may recorded on aws --over 2026-05-01..2026-06-01 | 31 days: 31 yes
          """)
  void the_records_of_the_house_are_on_record(String command, String told) throws IOException {
    write(
        folder,
        "records/product.yaml",
        record(
            "Product",
            "{type: api, launches: [{provider: aws, date: \"2026-05-01\"}, {provider: azure, stage:"
                + " general-availability, date: \"2026-04-28\"}]}"));
    house("  records: [records/]");

    lexloci(command).says(told).complains();
    lexloci(command + " --no-config").omits(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "explain ship-first-azure", "compare 2025-10-28 2026-04-27"})
  void a_record_of_the_house_that_names_what_is_not_there_is_told(String command)
      throws IOException {
    write(
        folder,
        "records/consent.yaml",
        record(
            "Consent",
            "{by: microsoft, clause: ship-last, product: tea, provider: any, date:"
                + " \"2026-01-01\", until: open, source: a letter}"));
    house("  records: [records/]");

    Ran ran = lexloci(command).exits(4);

    assertThat(ran.err())
        .contains("records/consent.yaml:4:", "unknown clause to consent to `ship-last`");
  }

  @Test
  void the_agreement_of_the_house_is_that_of_a_matrix_and_a_comparison() throws IOException {
    SmallAgreement.write(folder.resolve("small"));
    write(folder, "records/tea.yaml", record("Product", "{type: api}"));
    house("  agreement: small", "  records: [records/]");

    lexloci("matrix --providers azure,aws")
        .exits(0)
        .says("recorded  DEPENDS\n", "strictest of 2026-01-01 only");
    lexloci("compare 2026-01-01 2026-01-01 deploy").exits(0).says("basis: an invention for tests");
    lexloci("explain wait-for-azure").exits(0).omits("public record", "gpt-5.5");
  }

  @ParameterizedTest
  @CsvSource({
    "check deploy, 2",
    "may frontier on aws, 0",
    "may frontier on aws --over 2026-09-22..2026-09-23, 0",
    "matrix, 0",
    "explain frontier-exclusive-3p, 0",
    "config, 0",
    "compare 2026-02-27 2026-02-27 deploy, 0"
  })
  void what_the_house_says_of_its_agreement_is_not_said_of_another(String command, int exit)
      throws IOException {
    write(folder, "waivers.yaml", Files.readString(Path.of("examples/20-waiver/waivers.yaml")));
    write(
        folder,
        "baseline.yaml",
        Files.readString(Path.of("src/test/resources/waivers/baseline.yaml")));
    house(
        "  editions: [2026-04-27]",
        "  readings: {first: {answer: not-later, by: counsel}}",
        "  waivers: [waivers.yaml]",
        "  baseline: baseline.yaml");

    lexloci(command + " --agreement openai-amazon")
        .exits(exit)
        .omits("settled", "not-later", "waivers.yaml", "baseline.yaml");
    lexloci("matrix gpt-6-sol --agreement microsoft-openai").says("settled as not-later");
  }

  @Test
  void what_the_house_leaves_out_of_a_walk_is_compared_no_more_than_checked() throws IOException {
    write(folder, "deploy/drafts/no.yaml", Documents.NO);
    house("  exclude: [\"**/drafts/**\"]");

    lexloci("compare 2025-10-28 2026-04-27 deploy").exits(0).says("1 deployment: ");
    lexloci("compare 2025-10-28 2026-04-27 deploy --no-config").says("2 deployments: ");
  }

  @Test
  void what_is_derived_is_what_is_checked() throws IOException {
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: %s
          annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/launch-date: "2026-06-01"}
        spec:
          destination: {name: prod, namespace: chat}
        """;
    write(folder, "argo/chat.yaml", application.formatted("chat"));
    write(folder, "argo/drafts/later.yaml", application.formatted("later"));
    write(
        folder,
        "records/map.yaml",
        record("ClusterMap", "{clusters: [{name: prod, provider: oci}]}"));
    house("  records: [records/]", "  exclude: [\"**/drafts/**\"]");

    lexloci("check argo").says("gpt-5.5 on oci", "1 deployment: ");
    lexloci("derive argo").exits(0).says("provider: oci").omits("later");
    lexloci("derive argo --no-config").omits("provider: oci").says("later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "explain ship-first-azure", "compare 2019-07-22 2026-04-27"})
  void a_mistake_in_the_configuration_is_told_by_every_command(String command) throws IOException {
    house("  readings: {frist: {answer: not-later, by: me}}");

    lexloci(command)
        .exits(4)
        .saysNothing()
        .complains(
            "lexloci.yaml:5:30: unknown reading `frist`; did you mean `first`?",
            "exit 4, the input is at fault");
  }

  private void house(String... lines) throws IOException {
    write(folder, "lexloci.yaml", Documents.house(lines));
  }

  private Ran lexloci(String command) {
    return Ran.in(folder, Map.of(), command.split(" "));
  }
}
