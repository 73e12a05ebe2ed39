package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** An agreement that shares nothing with the one that is shipped. */
@Tag("exhaustive")
class OwnAgreementTest {

  private static final String DIRECTORY = "src/site/your-own-agreement";

  @TempDir private Path elsewhere = Path.of("");

  private static Ran may(String... words) {
    List<String> command = new ArrayList<>(List.of("may"));
    command.addAll(List.of(words));
    command.addAll(List.of("--agreement", DIRECTORY));
    return lexloci(command.toArray(String[]::new));
  }

  @Test
  void its_cases_come_out_as_expected_and_leave_nothing_untested() {
    lexloci("test", DIRECTORY).exits(0).says("47 cases, 0 failed").omits("never");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | crm on aws --region eu-west-1 --attribute support=in-eu",
        "1 | crm on aws --region us-east-1 --attribute support=in-eu",
        "1 | crm on aws --region eu-west-2 --attribute support=in-eu",
        "2 | crm on aws --attribute support=in-eu",
        "1 | crm on nebius --attribute support=in-eu",
        "2 | crm on aws --region eu-west-1",
        "0 | crm on aws --attribute data=none",
        "1 | crm on aws --region eu-west-1 --inference-region us-east-1 --attribute support=in-eu",
        "2 | crm on aws --region eu-west-1 --inference azure --attribute support=in-eu",
        "0 | crm on aws --region us-east-1 --attribute support=in-eu"
            + " --attribute encryption=customer-keys",
        "2 | crm on aws --region us-east-1 --attribute support=in-eu"
            + " --attribute encryption=customer-keys-in-vault",
        "0 | ledger-insights on gcp --attribute data=none",
        "1 | ledger-insights on aws --attribute data=none"
      })
  void a_question_is_answered_from_what_the_agreement_declares(int exit, String words) {
    may(words.split(" ")).exits(exit).complains();
  }

  @Test
  void a_product_of_the_public_record_is_another_one_here() {
    may("gpt-5.5", "on", "aws", "--attribute", "data=none")
        .exits(0)
        .says("`gpt-5.5` is not on record");
  }

  @Test
  void an_event_ends_the_exclusivity() throws IOException {
    Path event = elsewhere.resolve("audit.yaml");
    Files.writeString(
        event,
        """
        apiVersion: lexloci.dev/v1
        kind: Event
        metadata: {name: audit}
        spec: {event: audit-passed, by: auditor, date: "2026-10-01", source: a letter}
        """);

    may("ledger-insights", "on", "aws", "--attribute=data=none", "--records", event.toString())
        .exits(0);
    may(
            "ledger-insights",
            "on",
            "aws",
            "--attribute=data=none",
            "--launch=2026-09-30",
            "--records",
            event.toString())
        .exits(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dta=none      | unknown attribute `dta`; did you mean `data`?",
        "data=nome     | unknown answer for attribute `data`: `nome`; did you mean `none`?",
        "support=in-eu | attribute `support` is one of the product, not of the deployment",
      })
  void a_deployment_that_states_what_nobody_declared(String attribute, String mistake)
      throws IOException {
    Path file = elsewhere.resolve("a.yaml");
    Files.writeString(
        file,
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: a}
        spec:
          product: crm
          attributes: {%s}
          target: {provider: aws, region: eu-west-1}
        """
            .formatted(attribute.replace("=", ": ")));
    int column = "  attributes: {".length() + attribute.indexOf('=') + 3;

    lexloci("check", file.toString(), "--agreement", DIRECTORY)
        .exits(4)
        .complains(file + ":6:" + column + ": " + mistake);
  }

  @Test
  void a_product_that_states_what_is_of_the_deployment() throws IOException {
    Path file = elsewhere.resolve("a.yaml");
    Files.writeString(
        file,
        """
        apiVersion: lexloci.dev/v1
        kind: Product
        metadata: {name: crm}
        spec: {attributes: {data: none}}
        """);

    Ran ran = may("crm", "on", "aws", "--records", file.toString());

    ran.exits(4)
        .complains(file + ":4:27: attribute `data` is one of the deployment, not of the product");
  }

  @Test
  void the_shipped_agreement_declares_no_attributes() {
    lexloci("may", "gpt-5.5", "on", "azure", "--attribute", "data=none")
        .exits(4)
        .complains("--attribute: unknown attribute `data`; the agreement declares none here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--attribute data | expected NAME=ANSWER after `--attribute`, found `data`",
        "--attribute data=none --attribute data=personal | attribute `data` is given twice"
      })
  void an_attribute_that_is_typed_wrongly(String options, String mistake) {
    may(("crm on aws " + options).split(" ")).refuses(mistake, "lexloci may");
  }

  @Test
  void a_walk_judges_what_stands_below_another_agreement_and_says_by_which() throws IOException {
    copy();
    Files.writeString(
        elsewhere.resolve("own/deploy/bad.yaml"),
        Documents.deployment("bad", "gpt-5.5", "aws", "2026-11-20"));
    String inner = elsewhere.resolve("own").toString().replace('\\', '/');

    Ran walked = lexloci("check", elsewhere.toString());

    assertThat(walked.exit()).isEqualTo(4);
    assertThat(walked.out()).contains("NO       gpt-5.5 on aws");
    assertThat(walked.err())
        .contains(
            "warning: "
                + inner
                + ": holds an agreement, and is judged by `microsoft-openai`; `--agreement "
                + inner
                + "` judges by its own",
            "unknown attribute `data`; the agreement declares none here");
    lexloci("check", elsewhere.toString(), "--agreement", inner).omits("holds an agreement");
  }

  @Test
  void a_house_may_have_a_directory_judged_by_another_agreement() throws IOException {
    copy();
    Files.writeString(
        elsewhere.resolve("bad.yaml"), Documents.deployment("bad", "gpt-5.5", "aws", "2026-11-20"));
    Files.writeString(elsewhere.resolve("lexloci.yaml"), house("own/deploy: own"));

    Ran whole = there("check", "bad.yaml", "own");
    Ran alone = there("check", "own", "--agreement", "own");

    whole
        .exits(1)
        .says("note          judged by `data-and-cloud-terms`")
        .complains(
            "warning: own: holds an agreement, and is judged by `microsoft-openai`; `--agreement"
                + " own` judges by its own");
    assertThat(answers(whole)).hasSize(4).containsAll(answers(alone));
    assertThat(answers(there("check", "own/deploy"))).isEqualTo(answers(alone));
    Files.writeString(elsewhere.resolve("lexloci.yaml"), house("own/deploy: onw"));
    there("check", ".")
        .exits(4)
        .complains(
            "lexloci.yaml:5:28: no such directory `onw`; shipped are `microsoft-openai` and `openai-amazon`",
            "exit 4, the input is at fault");
  }

  private Ran there(String... args) {
    return Ran.in(elsewhere, Map.of(), args);
  }

  private static List<String> answers(Ran ran) {
    return ran.out().lines().filter(line -> line.matches("(NO|YES|DEPENDS) .*")).toList();
  }

  private static String house(String agreements) {
    return """
    apiVersion: lexloci.dev/v1
    kind: Configuration
    metadata: {name: house}
    spec:
      agreements: {%s}
    """
        .formatted(agreements);
  }

  @Test
  void what_is_checked_against_is_no_other_agreement() throws IOException {
    copy();
    String own = elsewhere.resolve("own").toString();

    lexloci("check", elsewhere.toString(), "--agreement", own).exits(1).complains();
    lexloci("check", own, "--agreement", DIRECTORY).exits(1).complains();
    assertThat(lexloci("check", own + "/deploy").exits(4).err())
        .contains("unknown attribute `data`; the agreement declares none here");
  }

  private void copy() throws IOException {
    Path from = Path.of(DIRECTORY);
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = elsewhere.resolve("own").resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }
}
