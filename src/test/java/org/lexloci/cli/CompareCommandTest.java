package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompareCommandTest {

  @TempDir private Path folder;

  @Test
  void the_launches_on_record_that_flip_are_those_that_the_amendment_freed() {
    Ran ran = lexloci("compare", "2025-10-28", "2026-04-27");

    ran.exits(0).complains();
    assertThat(
            ran.out().lines().filter(l -> l.matches("[A-Z]+ to .*")).map(CompareCommandTest::key))
        .containsExactly(
            "NO to DEPENDS gpt-5.3-codex-spark on cerebras",
            "NO to YES gpt-5.4 on aws",
            "NO to YES gpt-5.4 on aws",
            "NO to YES gpt-5.5 on aws",
            "NO to YES gpt-5.5 on aws",
            "NO to DEPENDS gpt-5.6-luna on aws",
            "NO to DEPENDS gpt-5.6-sol on aws",
            "NO to DEPENDS gpt-5.6-terra on aws",
            "NO to YES gpt-6-astra on aws",
            "NO to YES gpt-6-astra on gcp",
            "NO to DEPENDS gpt-6-luna on aws",
            "NO to YES gpt-6-luna on gcp",
            "NO to DEPENDS gpt-6-sol on aws",
            "NO to DEPENDS gpt-6.1-sol on aws",
            "NO to YES gpt-6.1-sol on gcp",
            "NO to DEPENDS gpt-6.1-terra on aws",
            "NO to DEPENDS gpt-6.2-astra on aws",
            "NO to DEPENDS gpt-6.2-sol on aws");
    ran.says(
        "    2025-10-28  azure-api-exclusivity-until-agi\n    2026-04-27  ship-first-azure\n",
        "public record (S-BR-LIMITED)",
        "71 deployments: 18 flip, 53 unchanged (",
        "exit 0, shown\n");
  }

  private static String key(String line) {
    return line.replaceAll(",.*", "").replaceAll(" {2,}", " ");
  }

  @Test
  void an_edition_compared_with_itself_flips_nothing() {
    lexloci("compare", "2026-04-27", "2026-04-27-next-phase")
        .exits(0)
        .says("no verdict flips\n", "71 deployments: 0 flip, 71 unchanged");
  }

  @Test
  void descriptors_are_compared_in_their_place() {
    String no =
        Documents.deployment(
            "bedrock",
            "{name: tea, type: api, launches: [{provider: azure, stage: general-availability, date:"
                + " \"2026-04-01\"}]}",
            "aws",
            "2026-05-01");

    piping(no, "compare", "2025-10-28", "2026-04-27", "-")
        .exits(0)
        .says("NO to YES          tea on aws, 2026-05-01", "<stdin>:1:1", "1 deployment: 1 flips")
        .omits("gpt-5.5", "launches on record");
  }

  @Test
  void a_product_of_the_users_records_is_compared_with_its_position() throws IOException {
    String records =
        write(
            folder,
            "product.yaml",
            Documents.record(
                "Product",
                "{type: api, launches: [{provider: aws, date: \"2026-05-01\"}, {provider: azure,"
                    + " stage: general-availability, date: \"2026-04-28\"}]}"));

    lexloci("compare", "2025-10-28", "2026-04-27", "--records", records)
        .exits(0)
        .says("recorded on aws, general availability, 2026-05-01", records + ":4:")
        .says("73 deployments: 19 flip");
  }

  @Test
  void the_text_shows_clauses_added_dropped_and_changed() {
    lexloci("compare", "2025-01-21", "2025-10-28", "--text")
        .exits(0)
        .says(
            "dropped  - rofr-new-capacity, by-rule\n",
            "added    + azure-api-exclusivity-until-agi, by-rule\n",
            "added    + reading api-products\n");
    lexloci("compare", "2023-01-23", "2025-01-21", "--text")
        .exits(0)
        .says("changed  ~ ms-deploys-models: words\n");
  }

  @Test
  void the_text_stands_before_the_verdicts_that_it_flips() {
    String told = lexloci("compare", "2025-10-28", "2026-04-27", "--text").exits(0).out();

    assertThat(told.indexOf("added    + ")).isGreaterThan(told.indexOf("dropped  - ")).isPositive();
    assertThat(told.lastIndexOf("added    + "))
        .isLessThan(told.indexOf("\nNO to YES"))
        .isLessThan(told.indexOf(" flip"));
  }

  @Test
  void rules_that_change_under_the_same_words_are_told() throws IOException {
    Path agreement = SmallAgreement.write(folder.resolve("small"));
    Path first = agreement.resolve("2026-01-01-only");
    Path second = Files.createDirectory(agreement.resolve("2026-06-01-later"));
    for (String name :
        new String[] {"edition.yaml", "wait-for-azure.drl", "wait-for-azure.cases.yaml"}) {
      Files.writeString(
          second.resolve(name),
          Files.readString(first.resolve(name))
              .replace("2026-01-01", "2026-06-01")
              .replace("only", "later")
              .replace("(Order.LATER, Order.NEVER)", "(Order.NEVER)"));
    }
    String late =
        Documents.deployment(
            "late",
            "{name: tea, launches: [{provider: azure, stage: general-availability, date:"
                + " \"2026-07-02\"}]}",
            "aws",
            "2026-07-01");

    piping(
            late,
            "compare",
            "2026-01-01",
            "2026-06-01",
            "-",
            "--text",
            "--agreement",
            agreement.toString())
        .exits(0)
        .complains()
        .says("NO to YES          tea on aws", "changed  ~ wait-for-azure: rules\n");
  }

  @Test
  void markdown_is_a_table_with_everything_from_input_escaped() {
    String odd =
        Documents.deployment(
            "odd",
            "{name: tea, type: api, launches: [{provider: azure, stage: general-availability, date:"
                + " \"2026-04-01\"}]}",
            "aws",
            "2026-05-01");

    piping(odd, "compare", "2025-10-28", "2026-04-27", "-", "-o", "markdown")
        .exits(0)
        .says(
            "| deployment | 2025-10-28 | 2026-04-27 | where |\n|---|---|---|---|\n",
            "| tea on aws, 2026-05-01 | **NO** azure-api-exclusivity-until-agi | **YES**"
                + " ship-first-azure | ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-29|unknown edition `2025-10-29`; in force on that day is `2025-10-28`",
        "in-force|`in-force` is no edition to compare; name one, or its first day"
      })
  void an_edition_that_does_not_exist_is_refused(String edition, String mistake) {
    lexloci("compare", edition, "2026-04-27").refuses(mistake, "lexloci compare");
  }

  @Test
  void editions_are_arguments_and_no_option() {
    lexloci("compare", "2025-10-28", "2026-04-27", "--editions=in-force")
        .refuses(
            "`--editions` has no place here: the editions to compare come first",
            "lexloci compare");
  }

  @Test
  void nothing_to_compare_exits_4() {
    piping(Documents.record("Product", "{type: api}"), "compare", "2025-10-28", "2026-04-27", "-")
        .exits(4)
        .complains("-: nothing was compared");
  }

  @Test
  void manifests_are_compared_as_they_are_checked() {
    lexloci("compare", "2025-10-28", "2026-04-27", "examples/18-kubernetes")
        .exits(0)
        .complains()
        .says("NO to DEPENDS      gpt-6-sol on aws, 2026-09-22 ", "chat.yaml:1:1\n")
        .says("2 deployments: 1 flips, 1 unchanged (1 depends) · 1 object names no product · ");
    lexloci(
            "compare",
            "2025-10-28",
            "2026-04-27",
            "examples/18-kubernetes",
            "--product=gpt-5.5",
            "--provider=aws")
        .says(
            "NO to YES          gpt-5.5 on aws, 2026-04-28 ", "3 deployments: 2 flip, 1 unchanged")
        .omits("names no product");
  }

  @Test
  void a_cluster_that_is_mapped_is_where_its_manifests_go() throws IOException {
    String map =
        write(
            folder,
            "map.yaml",
            Documents.record("ClusterMap", "{clusters: [{name: prod, provider: oci}]}"));
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: chat
          annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/launch-date: "2026-06-01"}
        spec:
          destination: {name: prod, namespace: chat}
        """;

    piping(application, "compare", "2025-10-28", "2026-04-27", "-")
        .says("DEPENDS to YES     gpt-5.5 on an unstated cloud, 2026-06-01 ");
    piping(application, "compare", "2025-10-28", "2026-04-27", "-", "--map", map)
        .says("NO to YES          gpt-5.5 on oci, 2026-06-01 ");
  }

  @Test
  void a_manifest_that_contradicts_itself_becomes_no_yes() throws IOException {
    String manifest =
        Files.readString(Path.of("src/test/resources/manifests/kubernetes/contradiction.yaml"))
            .replace("product: chatgpt", "product: gpt-5.5")
            .replace("provider: azure", "provider: aws");
    String[] command = {"compare", "2025-10-28", "2026-04-27", "-"};

    piping(manifest, command)
        .exits(0)
        .says("NO to DEPENDS      gpt-5.5 on aws or gcp, 2026-06-01 ")
        .says(
            "    note        target.provider is stated in more than one way: aws by <stdin>:7:27");
    piping(manifest, "compare", "2025-10-28", "2026-04-27", "-", "-o", "markdown")
        .says("| **DEPENDS** ship-first-azure | ", "where target.provider is stated in more than");
    piping(manifest, "compare", "2025-10-28", "2026-04-27", "-", "-o", "json")
        .says("\"notes\" : [\n        \"target.provider is stated in more than one way");
  }

  @Test
  void manifests_that_name_no_product_are_counted_and_no_mistake() {
    String idle =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: vllm}\nspec:\n"
            + "  template: {spec: {containers: [{name: main, image: nginx}]}}\n";

    piping(idle, "compare", "2025-10-28", "2026-04-27", "-")
        .exits(0)
        .complains()
        .says("0 deployments: 0 flip, 0 unchanged · 1 object names no product");
  }

  @Test
  void what_is_said_of_manifests_needs_some() {
    lexloci("compare", "2025-10-28", "2026-04-27", "--product", "gpt-5.5")
        .refuses("what is said of manifests has no effect without a PATH", "lexloci compare");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          text, (assumed), assuming agi-verified: 2026-01-01
          markdown, (assumed), assuming agi-verified: 2026-01-01
          json, "assumed" : true, "words" : "agi-verified=2026-01-01"
          """)
  void what_is_supposed_is_marked_in_every_format(String format, String mark, String head) {
    Ran ran =
        lexloci(
            "compare",
            "2025-10-28",
            "2026-04-27",
            "examples/18-kubernetes",
            "--given=agi-verified=2026-01-01",
            "-o",
            format);

    ran.exits(0).complains();
    assertThat(ran.out()).contains(head, mark);
  }
}
