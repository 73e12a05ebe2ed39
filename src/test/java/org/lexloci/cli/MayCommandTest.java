package org.lexloci.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MayCommandTest {

  @TempDir private Path folder;

  @Test
  void the_words_between_product_and_provider_are_optional() {
    Ran asked = lexloci("may", "gpt-5.5", "run", "on", "aws");

    asked.exits(1).says("NO       gpt-5.5 on aws").complains();
    same(asked, lexloci("may", "gpt-5.5", "on", "aws"));
    same(asked, lexloci("may", "gpt-5.5", "aws"));
  }

  @Test
  void a_product_and_a_provider_go_by_any_of_their_names() {
    Ran asked = lexloci("may", "gpt-5.5", "run", "on", "aws");

    same(asked, lexloci("may", "GPT-5.5", "run", "on", "AWS"));
    same(asked, lexloci("may", "GPT 5.5", "run", "on", "Amazon_Web_Services"));
    same(asked, lexloci("may", "gpt5.5", "run", "on", "amazon"));
  }

  @Test
  void a_product_on_record_is_permitted_where_every_edition_permits_it() {
    lexloci("may", "gpt-5.5", "on", "azure").exits(0).says("YES      gpt-5.5 on azure").complains();
  }

  @Test
  void a_product_that_is_not_on_record_is_not_guessed() {
    lexloci("may", "gpt-5.9", "on", "aws")
        .exits(2)
        .says("`gpt-5.9` is not on record; no `owner` is stated");
    lexloci("may", "teapot", "on", "aws")
        .exits(2)
        .says("`teapot` is not on record; no `owner` is stated");
  }

  @Test
  void clouds_that_are_asked_about_at_once_are_no_launches_of_each_other() {
    String[] asked = {"on", "aws", "--type=non-api", "--editions=2026-04-27", "-v"};

    Ran alone = lexloci(with(new String[] {"may", "teapot"}, asked));
    Ran together =
        lexloci(
            "may",
            "teapot",
            "on",
            "azure",
            "and",
            "aws",
            "--type=non-api",
            "--editions=2026-04-27",
            "-v");

    alone.exits(2).says("depends on  launch-order");
    together.exits(2).says("YES      teapot on azure", "DEPENDS  teapot on aws");
    assertThat(together.out()).contains(alone.out().lines().limit(6).collect(joining("\n")));
    lexloci("may", "gpt-5.5", "on", "aws", "and", "gcp", "--over=2026-01-01..2027-01-01")
        .refuses("`--over` takes one cloud at a time", "lexloci may");
  }

  @Test
  void what_contradicts_itself_is_permitted_on_no_day() {
    lexloci("may", "gpt-5.5", "on", "azure", "--region=us-east-1", "--over=2026-05-01..2026-08-01")
        .exits(2)
        .says("DEPENDS", "92 days: 92 depends", "region `us-east-1`");
  }

  @Test
  void what_is_asked_of_a_service_is_asked_of_its_cloud_by_options_too() {
    lexloci("may", "chatgpt", "on", "coreweave", "--inference", "Bedrock")
        .says("inference.provider: aws");
  }

  @Test
  void a_remedy_is_told_in_plain_words_for_each_cloud() {
    lexloci("may", "can", "gpt-5.5", "run", "on", "aws", "and", "gcp?", "--remedy")
        .says("to ask for 1: lexloci may gpt-5.5 on azure\n");
    lexloci("may", "--type", "api", "teapot", "on", "bedrock", "--inference", "aws", "--remedy")
        .says("lexloci may teapot on azure --type api --inference azure\n");
  }

  @Test
  void a_product_of_ones_own_is_described_by_options() {
    lexloci("may", "teapot", "on", "aws", "--type", "api").exits(1);
    lexloci("may", "teapot", "on", "aws", "--type", "non-api").exits(2).says("launch-order");
    lexloci(
            "may",
            "teapot",
            "on",
            "aws",
            "--type",
            "non-api",
            "--launched",
            "azure/general-availability=2026-11-20")
        .exits(2)
        .says("by 2025-10-28, superseded; the one in force says YES", "on azure 1 day earlier");
    lexloci(
            "may",
            "teapot",
            "on",
            "aws",
            "--type",
            "non-api",
            "--launched",
            "azure/general-availability=2026-11-22")
        .exits(1)
        .says("on azure 1 day later");
    lexloci("may", "teapot", "on", "aws", "--type", "non-api", "--launched", "azure=never")
        .exits(1)
        .says("never on azure");
  }

  @Test
  void the_launch_is_today_unless_stated() {
    String[] asked = {
      "may",
      "teapot",
      "on",
      "aws",
      "--type=non-api",
      "--launched=azure/general-availability=2026-06-01",
      "--editions=2026-04-27"
    };

    lexloci(asked).exits(0).says("on azure 173 days earlier");
    lexloci(with(asked, "--launch", "2026-05-31")).exits(1).says("on azure 1 day later");
    lexloci(with(asked, "--as-of", "2026-05-31")).exits(1).says("on azure 1 day later");
    lexloci(with(asked, "--as-of", "2026-05-31", "--launch", "2026-06-02"))
        .exits(0)
        .says("on azure 1 day earlier");
  }

  @Test
  void a_preview_on_azure_is_told_apart_from_a_general_release() {
    String[] asked = {
      "may",
      "teapot",
      "on",
      "aws",
      "--type=non-api",
      "--launched=azure/preview=2026-07-01",
      "--editions=2026-04-27"
    };

    lexloci(asked).exits(2).says("readings.stages");
    lexloci(with(asked, "--stage", "preview")).exits(0);
  }

  @Test
  void what_is_said_of_a_product_can_contradict_what_is_on_record() {
    lexloci("may", "gpt-5.5", "on", "aws", "--type", "non-api")
        .exits(2)
        .says("note", "product.type is stated in more than one way: non-api by --type, api by")
        .complains();
  }

  @Test
  void records_of_ones_own_count() throws IOException {
    String product =
        write(
            folder,
            "teapot.yaml",
            record(
                    "Product",
                    "{type: non-api, launches: [{provider: azure, stage: general-availability,"
                        + " date: \"2026-01-02\"}]}")
                .replace("recorded", "teapot"));

    lexloci("may", "teapot", "on", "aws", "--records", product, "--editions=2026-04-27")
        .exits(0)
        .omits("not on record")
        .complains();
  }

  @Test
  void a_deployment_among_records_is_refused() throws IOException {
    String file = write(folder, "no.yaml", NO);

    lexloci("may", "gpt-5.5", "on", "azure", "--records", file)
        .exits(4)
        .says("YES      gpt-5.5 on azure")
        .complains(file + ":1:1: expected records, found a deployment");
  }

  @Test
  void an_agreement_of_ones_own_is_asked() throws IOException {
    String agreement = SmallAgreement.write(folder).toString();

    lexloci("may", "teapot", "on", "aws", "--launched", "azure=never", "--agreement", agreement)
        .exits(1)
        .says("wait-for-azure", "basis: an invention for tests");
    lexloci("may", "teapot", "on", "azure", "--agreement", agreement)
        .exits(2)
        .says("no clause speaks about it");
  }

  private static String[] with(String[] first, String... more) {
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static void same(Ran expected, Ran actual) {
    Assertions.assertThat(actual.out()).as(actual.command()).isEqualTo(expected.out());
    actual.exits(expected.exit());
  }
}
