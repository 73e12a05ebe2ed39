package org.lexloci.decision;

import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No clause speaks of what belongs to others, and who only claims that gets no answer by it. */
class OtherOwnersTest {

  private static final String OTHERS =
      deployment("a", "{name: tea, type: api, owner: teahouse}", "aws", "2026-06-01");

  @ParameterizedTest
  @ValueSource(
      strings = {"2019-07-22", "2023-01-23", "2025-01-21", "2025-10-28", "2026-04-27", "in-force"})
  void a_question_about_it_is_answered_by_no_clause_of_any_edition(String edition) {
    for (String cloud : new String[] {"azure", "aws", "on-prem"}) {
      lexloci("may", "tea", "on", cloud, "--type", "api", "--owner", "x", "--editions", edition)
          .exits(2)
          .says("tea on " + cloud + "   not OpenAI's, outside the agreement")
          .says("no clause speaks about it");
    }
  }

  @Test
  void a_product_that_nobody_knows_is_taken_for_the_suppliers_and_that_is_told() {
    String told = "no `owner` is stated, so it is taken for OpenAI's";

    lexloci("may", "teapot", "on", "azure").exits(0).says(told);
    lexloci("may", "teapot", "on", "azure", "--owner", "openai").exits(0).omits(told);
    lexloci("may", "teapot", "on", "azure", "--owner", "anthropic").exits(2).omits(told);
    lexloci("may", "gpt-5.5", "on", "azure").exits(0).omits(told);
  }

  @Test
  void a_check_says_the_same_of_it_as_a_question() {
    piping(all(OTHERS), "check", "-")
        .exits(2)
        .says("tea on aws   not OpenAI's, outside the agreement", "no clause speaks about it");
    piping(all(OTHERS, deployment("b", "gpt-5.5", "azure", "2026-06-01")), "check", "-")
        .exits(2)
        .says("2 deployments: 1 depends, 1 yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "csv", "markdown", "sarif", "junit", "oscal"})
  void every_format_tells_of_it(String format) {
    piping(all(OTHERS), "check", "-", "-o", format)
        .exits(2)
        .says("outside the agreement: ", "tea", "is not OpenAI's product");
  }

  @Test
  void to_claim_another_owner_for_a_product_on_record_is_a_question() {
    lexloci("may", "gpt-5.5", "on", "aws", "--launch", "2026-06-01", "--owner", "x", "-v")
        .exits(2)
        .says("depends on  product.owner", "third-party   DEPENDS", "supplier      YES")
        .says("product.owner is stated in more than one way");
    String claimed = "{name: gpt-5.5, owner: x}";
    piping(all(deployment("a", claimed, "azure", "2026-06-01")), "check", "-").exits(2);
  }
}
