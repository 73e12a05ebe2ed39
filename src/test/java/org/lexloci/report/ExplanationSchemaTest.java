package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What {@code explain} writes as JSON is what its schema says. */
class ExplanationSchemaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ship-first-azure",
        "azure-api-exclusivity-until-agi",
        "usgov-natsec-api-any-cloud",
        "exclusive-cloud-provider"
      })
  void every_explanation_is_valid(String clause) throws IOException {
    String json = Ran.lexloci("explain", clause, "-o", "json").exits(0).out();

    assertThat(SchemaCheck.of(Schemas.of("Explanation")).problems(json)).isEmpty();
    assertThat(json).contains("\"conditions\" : [", "\"situations\" : [", "\"given\" : {");
  }

  @Test
  void what_a_house_has_settled_is_valid_too() throws IOException {
    String json =
        Ran.lexloci(
                "explain",
                "ship-first-azure",
                "--config=src/test/resources/waivers/lexloci.yaml",
                "--output=json")
            .exits(0)
            .out();

    assertThat(SchemaCheck.of(Schemas.of("Explanation")).problems(json)).isEmpty();
    assertThat(json).contains("\"by\" : \"the legal department\"");
  }
}
