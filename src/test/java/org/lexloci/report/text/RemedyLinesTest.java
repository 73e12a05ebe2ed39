package org.lexloci.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;

/** What a person reads of the changes that would be enough. */
final class RemedyLinesTest {

  private static final String SAME_DAY = "examples/04-same-day-launch";

  @TempDir private Path directory;

  @Test
  void every_smallest_set_is_told_the_cheapest_first() {
    lexloci("check", SAME_DAY, "--remedy", "--editions", "2026-04-27")
        .exits(2)
        .says("to make it YES, smallest first (all 10 minimal sets, of ")
        .says(
            """
                 1. edit    target.provider: azure
                 2. lawyer  readings.first: not-later settled
                 3. edit    target.provider: on-prem  +  wait    target.launchDate: 2026-11-21
            """)
        .says("cannot support the capability  +  lawyer  readings.cannot-and-chooses-not: either");
  }

  @Test
  void what_was_launched_is_released_by_nothing_that_would_have_to_be_back_dated() {
    lexloci("may", "gpt-5.5", "on", "aws", "--launch=2026-04-28", "--remedy")
        .exits(1)
        .says("wait    target.launchDate: 2026-11-21  +  lawyer  Microsoft's written consent, for ")
        .omits(". lawyer  Microsoft's written consent");
    lexloci("may", "gpt-5.5", "on", "aws", "--launch=2026-12-15", "--remedy")
        .exits(1)
        .says("2. lawyer  Microsoft's written consent, for azure-api-exclusivity-until-agi on aws")
        .says("3. event   agi-verified by 2026-12-15")
        .says("4. edit    channel: openai  +  lawyer  readings.exclusivity: channel settled");
  }

  @Test
  void a_consent_names_every_cloud_that_it_has_to_cover() throws IOException {
    Path file = directory.resolve("deploy.yaml");
    Files.writeString(
        file,
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: chat}
        spec:
          product: gpt-5.5
          target: {provider: gcp, launchDate: "2026-12-15"}
          inference: {provider: aws}
        """);

    lexloci("check", file.toString(), "--remedy", "--editions", "2025-10-28")
        .exits(1)
        .says("consent, for azure-api-exclusivity-until-agi on aws and gcp");
  }

  @Test
  void that_standard_input_cannot_be_patched_is_told_once_for_all_that_it_holds() {
    String one =
        "{\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"ProductDeployment\", \"metadata\":"
            + " {\"name\": \"a\"}, \"spec\": {\"product\": \"gpt-5.5\", \"target\":"
            + " {\"provider\": \"aws\", \"launchDate\": \"2026-06-01\"}}}\n";

    Ran ran = Ran.piping(one + one.replace("aws", "gcp"), "check", "-", "--remedy");

    ran.exits(1).says("gpt-5.5 on aws", "gpt-5.5 on gcp");
    assertThat(ran.err().lines())
        .containsExactly("warning: <stdin>: no patch: there is no file to edit");
  }

  @Test
  void that_nothing_in_a_file_can_be_patched_is_told_once_for_all_that_it_holds()
      throws IOException {
    String one =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: a}
        spec: {product: gpt-5.5, target: {provider: aws, launchDate: "2026-06-01"}}
        ---
        """;
    Path file = directory.resolve("deploy.yaml");
    Files.writeString(file, one + one.replace("aws", "gcp"), StandardCharsets.UTF_16);

    Ran ran = lexloci("check", file.toString(), "--output=patch");

    ran.exits(1);
    assertThat(ran.err().lines().filter(line -> line.contains("no patch")))
        .singleElement()
        .asString()
        .contains("deploy.yaml: no patch: ");
  }

  @Test
  void ten_sets_are_told_and_the_others_counted() {
    String[] question = {"check", "examples/18-kubernetes/open-weights.yaml", "--remedy"};

    lexloci(question).says("    10. ", "and others of the ").omits("    11. ");
  }

  @Test
  void the_first_edit_comes_with_its_patch() {
    lexloci("check", SAME_DAY, "--remedy")
        .says("  patch for 1 (-o patch):", "    --- a/examples/04-same-day-launch/deploy.yaml")
        .says("    -    provider: aws", "    +    provider: azure");
  }

  @Test
  void a_region_is_left_behind_with_its_cloud() throws IOException {
    Path file = directory.resolve("deploy.yaml");
    Files.writeString(
        file,
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: chat}
        spec:
          product: gpt-5.5
          target:
            provider: aws
            region: us-east-1
            launchDate: "2026-06-01"
          inference: {provider: aws, region: us-west-2}
        """);

    lexloci("check", file.toString(), "--remedy", "--editions", "2025-10-28")
        .exits(1)
        .says("edit    target.provider: azure, no target.region  +  ")
        .says("edit    inference.provider: azure, no inference.region");
    lexloci("check", file.toString(), "-o", "json", "--editions", "2025-10-28", "--remedy")
        .says("\"without\" : [", "\"target.region\"");
  }

  @Test
  void a_region_that_was_asked_about_is_asked_about_no_more() {
    lexloci(
            "may",
            "gpt-5.5",
            "on",
            "aws",
            "--region",
            "us-east-1",
            "--launch=2026-06-01",
            "--remedy")
        .says("to ask for 1: lexloci may gpt-5.5 on azure --launch=2026-06-01\n");
  }

  @Test
  void a_question_is_told_as_it_would_have_to_be_asked() {
    lexloci("may", "GPT-6 Sol", "run", "on", "aws", "--launch=2026-09-22", "--remedy")
        .says("to ask for 1: lexloci may gpt-6-sol on azure --launch=2026-09-22\n");
  }

  @Test
  void a_question_has_no_file_to_patch() {
    lexloci("may", "gpt-5.5", "on", "aws", "-o", "patch")
        .refuses(
            "a question has no file to patch; `--remedy` tells what to ask instead", "lexloci may");
  }

  @Test
  void what_an_answer_would_settle_is_told_apart_from_an_edit() {
    lexloci(
            "may",
            "teapot",
            "on",
            "aws",
            "--launched",
            "azure/general-availability=2020-01-01",
            "--remedy")
        .exits(2)
        .says("answer  product.type: non-api");
  }

  @Test
  void what_is_permitted_is_told_as_ever() {
    String[] question = {"may", "gpt-5.5", "on", "azure"};
    Ran plain = lexloci(question);

    Ran remedied = lexloci("may", "gpt-5.5", "on", "azure", "--remedy");

    assertThat(remedied.out()).isEqualTo(plain.out());
  }

  @Test
  void where_nothing_helps_the_clause_that_stands_against_everything_is_named() throws IOException {
    Path agreement = SmallAgreement.write(directory.resolve("rules"), "", SmallAgreement.CASES);
    SmallAgreement.forbidEverything(agreement);
    String file = Documents.write(directory, "a.yaml", Documents.NO);

    lexloci("check", file, "--agreement", agreement.toString(), "--remedy")
        .exits(1)
        .says("nothing makes it YES (of ", "); wait-for-azure stands against every one");
  }

  @Test
  void where_no_edition_is_asked_no_set_is_made_up() {
    Ran ran =
        lexloci(
            "may",
            "gpt-5.5",
            "on",
            "aws",
            "--launch=2018-01-01",
            "--editions=in-force",
            "--remedy");

    ran.exits(2).says("target.launchDate: ");
    assertThat(List.of(ran.out().split("\n"))).noneMatch(l -> l.contains("nothing makes it YES"));
  }
}
