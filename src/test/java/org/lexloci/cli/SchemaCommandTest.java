package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.report.Schemas;

class SchemaCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProductDeployment",
        "Product",
        "Consent",
        "CapabilityStatement",
        "FirstRefusal",
        "Event",
        "Sources",
        "Agreement",
        "Edition",
        "Cases",
        "Run",
        "Timeline",
        "Comparison",
        "Matrix",
        "Explanation",
        "Test",
        "Verification"
      })
  void the_schema_of_a_kind_is_printed(String kind) throws IOException {
    Ran ran = lexloci("schema", kind);

    ran.exits(0).complains();
    assertThat(ran.out()).isEqualTo(Schemas.of(kind));
    lexloci("schema", "--help").says(kind);
  }

  @Test
  void without_a_kind_everything_that_a_check_reads_is_printed() throws IOException {
    Ran ran = lexloci("schema");

    ran.exits(0).complains();
    assertThat(ran.out()).isEqualTo(Schemas.ofDocuments());
  }
}
