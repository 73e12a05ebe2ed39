package org.lexloci.descriptor;

import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that is nearly one on record is marked in a descriptor; another version is none. */
class SlipsTest {

  private static final String DESCRIPTOR =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: chat}
      spec:
        product: %s
        target: {provider: %s, launchDate: "2026-06-01"}
      """;

  @ParameterizedTest
  @CsvSource({
    "gtp-5.5, gpt-5.5",
    "gpt-5.5x, gpt-5.5",
    "chatgtp, chatgpt",
    "soar, sora",
    "gpt-oss-12b0, gpt-oss-120b",
    "bedrock-manged-agents, bedrock-managed-agents"
  })
  void a_slip_is_marked_with_what_was_meant_first(String slip, String meant) {
    piping(DESCRIPTOR.formatted(slip, "azure"), "check", "-")
        .exits(4)
        .complains(
            "<stdin>:5:12: unknown product `"
                + slip
                + "`; did you mean `"
                + meant
                + "`? a product that is not on record is described: `{name: "
                + slip
                + ", type: …}`");
  }

  @ParameterizedTest
  @CsvSource({"gpt-9", "gpt-5.7", "o9", "chatbot", "tea", "sola-app-2"})
  void another_version_or_word_is_no_slip(String name) {
    piping(DESCRIPTOR.formatted(name, "aws"), "check", "-")
        .exits(2)
        .says("`" + name + "` is not on record; no `owner` is stated")
        .complains();
  }

  @Test
  void a_product_that_is_described_is_taken_as_it_is() {
    piping(DESCRIPTOR.formatted("{name: gtp-5.5, type: api}", "aws"), "check", "-")
        .exits(1)
        .says("NO       gtp-5.5 on aws")
        .complains();
  }

  @Test
  void a_service_in_the_place_of_a_cloud_is_marked_with_the_cloud() {
    piping(DESCRIPTOR.formatted("gpt-5.5", "Amazon Bedrock"), "check", "-")
        .exits(4)
        .complains("<stdin>:6:22: unknown provider `Amazon Bedrock`; did you mean `aws`?");
  }

  @Test
  void a_product_of_somebody_else_is_told_how_to_state_it_and_not_taken_for_one() {
    piping(DESCRIPTOR.formatted("claude-sonnet-4.5", "aws"), "check", "-")
        .exits(2)
        .says(
            "`claude-sonnet-4.5` is not on record; Claude is Anthropic's, which `{name:"
                + " claude-sonnet-4.5, owner: anthropic}` states");
    lexloci("may", "claude-sonnet-4.5", "on", "aws").exits(2).says("outside the agreement");
  }
}
