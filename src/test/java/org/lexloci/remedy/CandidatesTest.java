package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;

/** What a search may leave aside. */
final class CandidatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Consent; consents.; 'by: x, clause: any, product: tea, provider: aws, date: 2026-01-01,"
            + " until: open, source: S'",
        "CapabilityStatement; capability.; 'by: x, product: tea, capability: steam, date:"
            + " 2026-01-01, source: S'",
        "FirstRefusal; first-refusal; 'product: tea, provider: aws, source: S'",
        "Event; events.; 'event: x, by: y, date: 2026-01-01, source: S'"
      })
  void what_others_declared_is_told_by_what_its_questions_begin_with(
      String kind, String questions, String spec) {
    assertThat(
            Candidates.declared(
                Given.deployment("product: tea", Given.document(kind, "a", spec)).record()))
        .containsExactly(questions);
    assertThat(Candidates.declared(Given.deployment("product: tea").record())).isEmpty();
  }

  @Test
  void an_event_is_not_of_a_cloud_although_others_declare_it() {
    assertThat(Set.of("events.x", "capability.able", "consents.c"))
        .allMatch(Candidates::isDeclared)
        .filteredOn(Candidates::isDeclaredOfCloud)
        .containsExactly("consents.c");
  }
}
