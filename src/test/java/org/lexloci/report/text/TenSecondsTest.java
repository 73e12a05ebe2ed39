package org.lexloci.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.inColour;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.fact.Provider;

/** Verdict, reason, place and way out stand where they are read first, and nothing is lost. */
@Tag("exhaustive")
class TenSecondsTest {

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  private static final String UNDATED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: chat}
      spec:
        product: gpt-6-sol
        target: {provider: gcp}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "may gpt-5.5 on aws",
        "may gpt-6-sol on aws",
        "may sora on aws",
        "may gpt-oss-120b on gcp",
        "check examples/01-bedrock-preview",
        "check examples/12-preview-on-azure",
        "check examples/19-terraform-plan/plan.json"
      })
  void the_first_five_lines_are_enough(String command) {
    Ran ran = lexloci(command.split(" "));

    String first = String.join("\n", ran.out().lines().limit(5).toList());
    assertThat(first)
        .as(ran.toString())
        .containsPattern("^(NO|DEPENDS) .* on [a-z-]+(\\b.*  .*examples/.*:[0-9]+)?(   by .*)?\n")
        .contains("  would be YES  with ")
        .containsPattern("\n  [0-9-]{10} [a-z ]+ +(NO|DEPENDS) +[a-z]+(-[a-z]+)+")
        .containsPattern("\n      [A-Z].*  [a-z.]+, [0-9-]{10}");
  }

  @ParameterizedTest
  @EnumSource(names = {"AZURE", "AWS", "COREWEAVE", "ON_PREM"})
  void every_product_on_record_is_answered_above_the_fold_of_a_small_terminal(Provider cloud) {
    for (String product : products()) {
      standsAboveTheFold(lexloci("may", product, "on", cloud.id()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt-oss-120b", "o1", "bedrock-managed-agents"})
  void what_is_told_of_most_is_told_above_the_fold_of_every_cloud(String product) {
    for (Provider cloud : Provider.values()) {
      standsAboveTheFold(lexloci("may", product, "on", cloud.id()));
    }
  }

  @Test
  void three_clouds_at_once_are_answered_above_the_fold_whichever_they_are() {
    String all = Stream.of(Provider.values()).map(Provider::id).collect(Collectors.joining(", "));
    for (String product : products()) {
      List<String> answers = List.of(lexloci("may", product, "on", all).out().split("\n\n"));
      assertThat(answers).hasSize(Provider.values().length + 1);
      String longest =
          answers.stream()
              .limit(Provider.values().length)
              .sorted(Comparator.comparing(answer -> -rows(answer.lines().toList())))
              .limit(3)
              .map(answer -> answer.replaceFirst("(?s).*? on ([a-z-]+).*", "$1"))
              .collect(Collectors.joining(", "));

      standsAboveTheFold(lexloci("may", product, "on", "aws, gcp, azure"));
      standsAboveTheFold(lexloci("may", product, "on", longest));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "may gpt-oss-120b on on-prem --stage preview",
        "may o1 on tencent --launch 2026-05-02",
        "may chat-completions on aws --given agi-verified=2026-01-01 --launch 2026-05-02",
        "may gpt-oss-120b on gcp --given able=false",
        "may gpt-6-sol on gcp --given launch:gpt-6-sol@azure=2027-01-01",
        "may bedrock-managed-agents on aws --given first-refusal:bedrock-managed-agents@azure=taken",
        "may sora-2-api on oci --region eu-frankfurt-1",
        "may teapot on on-prem --type non-api --launch 2026-06-01",
        "may gpt-5.5 on gcp and oci",
        "may o1 on aws and gcp",
        "may gpt-5.5 on aws --beside openai-amazon"
      })
  void what_people_add_to_a_question_does_not_push_the_answer_off_the_screen(String command) {
    standsAboveTheFold(lexloci(command.split(" ")));
  }

  @Test
  void the_first_deployment_of_every_example_is_told_above_the_fold() throws IOException {
    for (Path example : examples()) {
      Ran ran = lexloci("check", example.toString());

      standsAboveTheFold(ran, ran.out().lines().takeWhile(line -> !line.isEmpty()).toList());
    }
  }

  private static void standsAboveTheFold(Ran ran) {
    standsAboveTheFold(ran, ran.out().lines().toList());
  }

  private static void standsAboveTheFold(Ran ran, List<String> lines) {
    String first = String.join("\n", lines.subList(0, Math.min(5, lines.size())));

    assertThat(rows(lines)).as(ran.toString()).isBetween(1, ROWS);
    assertThat(first)
        .as(ran.toString())
        .containsPattern("^(YES|NO|DEPENDS|WAIVED) +[a-z0-9.-]+ .*on .*");
    if (first.matches("(?s)(NO|DEPENDS) .*")) {
      assertThat(first)
          .as(ran.toString())
          .contains("\n  would be YES  with ")
          .containsPattern("\n  [0-9-]{10} [a-z ]+ +(NO|DEPENDS) +[a-z]+(-[a-z]+)+")
          .containsPattern("\n      [A-Z].*  [a-z.]+, [0-9-]{10}");
    }
  }

  private static int rows(List<String> lines) {
    return lines.stream().mapToInt(l -> Math.max(1, -Math.floorDiv(-l.length(), COLUMNS))).sum();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("examples"))) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void a_product_that_nobody_has_heard_of_is_answered_in_twelve_lines() {
    for (String cloud : List.of("aws", "gcp", "on-prem", "azure")) {
      Ran ran = lexloci("may", "teapot", "on", cloud);

      assertThat(ran.out().lines()).as(ran.toString()).hasSizeLessThanOrEqualTo(12);
    }
  }

  @Test
  void a_word_on_which_the_answer_turns_is_explained_once_in_a_line() {
    lexloci("may", "gpt-5.5", "on", "aws")
        .says("\n  terms         superseded: replaced by a later edition\n\n1 deployment");
    lexloci("may", "gpt-5.5", "on", "aws", "--launch", "2026-01-15")
        .says("  terms         AGI verified: independent experts agree that it is reached\n");
    lexloci("may", "gpt-5.5", "on", "azure").omits("  terms ");
    assertThat(lexloci("check", "examples").out().split("  terms  ")).hasSize(2);
  }

  @Test
  void a_question_is_told_in_one_sentence() {
    piping(UNDATED, "check", "-", "--editions", "2026-04-27")
        .exits(2)
        .says(
            """
                  depends on  target.launchDate: when do customers first get it on gcp (on
                              azure: 2026-09-22)? YES after 2026-09-22; NO before
                              2026-09-22; on 2026-09-22 is a matter of how *first* is read
                  depends on  readings.first: Has Azure come first if another cloud launches
                              on the very same day? with target.launchDate on 2026-09-22: NO
                              if strictly-earlier, YES if not-later
            """)
        .omits("settled by");
    lexloci("may", "sora-2-api", "on", "aws")
        .says(
            """
                  depends on  launch-order: YES if earlier
                  depends on  readings.stages: YES if any-stage
                  and on      how *first* is read; see -v
            """);
  }

  @Test
  void what_is_told_at_length_is_told_on_demand() {
    piping(UNDATED, "check", "-", "--editions", "2026-04-27", "--verbose")
        .says(
            "                    after 2026-09-22    YES\n",
            "      settled by  target.launchDate: on 2026-09-22 and readings.first: strictly-earlier   NO\n");
    lexloci("may", "teapot", "on", "aws", "-v")
        .says(
            "because  target.provider: aws      command line",
            "OpenAI's own products go on being hosted on Azure",
            "as of 2026-11-21, today",
            "settled by  product.type: non-api and readings.joint-statement: description   YES");
  }

  @Test
  void a_run_is_told_as_a_table() {
    lexloci("check", "examples/01-bedrock-preview", "examples/20-waiver", "--summary")
        .exits(1)
        .says(
            "         PRODUCT  CLOUD  CLAUSE                           WHERE\n",
            "NO       gpt-5.5  aws    azure-api-exclusivity-until-agi  examples/20-waiver/deploy.yaml:2\n",
            "exit 1, denied");
    lexloci("check", "examples/20-waiver", "--summary", "--quiet")
        .refuses("`--quiet` and `--summary` exclude each other", "lexloci check");
  }

  @Test
  void colours_do_not_move_where_lines_break() {
    String plain = lexloci("may", "sora-2-api", "on", "aws").out();

    String coloured = inColour("may", "sora-2-api", "on", "aws").out();

    assertThat(coloured).contains("\u001b[32;1mYES\u001b[0m if any-stage\n");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  private static List<String> products() {
    return new PublicRecord().whole().products().keySet().stream().toList();
  }
}
