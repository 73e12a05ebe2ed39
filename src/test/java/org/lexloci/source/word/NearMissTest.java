package org.lexloci.source.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

  private static final List<String> PROVIDERS =
      List.of("azure", "aws", "gcp", "oci", "coreweave", "cerebras", "on-prem");

  @ParameterizedTest
  @CsvSource({
    "azzure, azure",
    "azrue, azure",
    "AZURE, azure",
    "asw, aws",
    "gc, gcp",
    "corweav, coreweave",
    "on_prem, on-prem",
    "azure, azure",
  })
  void a_slip_finds_its_word(String word, String meant) {
    assertThat(NearMiss.of(word, PROVIDERS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "azure-stack-hub", "ibm", "awsome", "''", "gxx"})
  void a_word_that_is_no_slip_finds_none(String word) {
    assertThat(NearMiss.of(word, PROVIDERS)).isEmpty();
  }

  @Test
  void several_come_nearest_first() {
    List<String> known = List.of("provides", "provider", "provided", "prowider", "region");

    assertThat(NearMiss.several("provder", known, 3))
        .containsExactly("provider", "provided", "provides");
    assertThat(NearMiss.several("provider", known, 1)).containsExactly("provider");
    assertThat(NearMiss.several("provider", known, 0)).isEmpty();
  }

  @Test
  void a_huge_word_finds_none() {
    assertThat(NearMiss.of("a".repeat(1_000_000), PROVIDERS)).isEmpty();
  }
}
