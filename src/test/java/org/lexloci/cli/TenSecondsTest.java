package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.inColour;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Shipped;
import org.lexloci.descriptor.PublicRecord;

/** Verdict, reason, place and way out stand where they are read first, and nothing is lost. */
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
        .containsPattern("^(NO|DEPENDS) .* on .*  (command line|.*examples/.*:[0-9]+)\n")
        .contains("  would be YES  with ")
        .containsPattern("\n  [0-9-]{10} [a-z ]+ +(NO|DEPENDS) +[a-z]+(-[a-z]+)+")
        .containsPattern("\n      [A-Z].*  [a-z.]+, [0-9-]{10}");
  }

  @Test
  void every_product_on_record_is_answered_above_the_fold_of_a_small_terminal() {
    for (String product : products()) {
      Ran ran = lexloci("may", product, "on", "aws");

      int rows =
          ran.out()
              .lines()
              .mapToInt(line -> Math.max(1, -Math.floorDiv(-line.length(), COLUMNS)))
              .sum();
      assertThat(rows).as(ran.toString()).isLessThanOrEqualTo(ROWS);
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
                  and on      how *first* is read; --verbose tells how
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
    return new PublicRecord(Shipped.BINDER).whole().products().keySet().stream().toList();
  }
}
