package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.fact.Fact;

final class QuestionsTest {

  private final Map<String, Question> questions =
      Questions.byId(TeaAgreement.AGREEMENT, TeaAgreement.edition());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Whether a clause applies at all has no safe default.
        "product.type             ; api|non-api                        ; ''",
        "launch-order             ; earlier|same-day|later|never       ; ''",
        "launch-order-any-stage   ; earlier|same-day|later|never       ; ''",
        "products.green           ; no|yes                             ; ''",
        "regions.islands          ; no|yes                             ; ''",
        "inference-regions.islands ; no|yes                            ; ''",
        "readings.cup             ; small|large                        ; ''",
        "attributes.served        ; hot|iced                           ; ''",
        // What would narrow the agreement is absent unless somebody states it.
        "product.statefulness     ; stateless|session|persistent       ; stateless",
        "product.openWeights      ; no|yes                             ; no",
        "product.capabilityCriteriaMet ; no|yes                        ; no",
        "product.hardware         ; no|yes|back-end                    ; no",
        "product.owner            ; supplier|third-party               ; supplier",
        "product.jointlyDeveloped ; no|yes                             ; no",
        "channel                  ; provider|supplier|published-weights ; provider",
        "customer                 ; general|us-civil|us-national-security ; general",
        "workload                 ; serving|training                   ; serving",
        "anchor-launch            ; made|planned                       ; made",
        "capability.able          ; yes|no                             ; yes",
        "capability.willing       ; yes|no                             ; yes",
        "first-refusal            ; not-offered|taken|declined         ; not-offered",
        "events.harvest           ; no|yes                             ; no",
        "consents.harbour-first   ; no|yes                             ; no",
        "attributes.organic       ; yes|no                             ; no",
      })
  void a_question_has_its_answers_and_a_default_on_the_strict_side_if_any(
      String id, String answers, String strict) {
    Question question = questions.get(id);

    assertThat(TeaAgreement.labels(question)).isEqualTo(answers);
    assertThat(question.strict().map(Answer::label).orElse("")).isEqualTo(strict);
    assertThat(question.title()).endsWith("?");
  }

  @Test
  void every_answer_answers_the_question_that_it_stands_under() {
    questions.forEach(
        (id, question) ->
            assertThat(question.answers())
                .allSatisfy(
                    answer ->
                        assertThat(answer.facts())
                            .singleElement()
                            .matches(f -> f.question().equals(id))
                            .extracting(Fact::answer)
                            .isEqualTo(answer.label())));
  }

  @Test
  void an_edition_asks_of_clouds_launches_and_what_it_declares_and_of_clauses_that_rules_judge() {
    List<String> ids = Questions.ids(TeaAgreement.AGREEMENT, TeaAgreement.edition());

    assertThat(ids)
        .doesNotHaveDuplicates()
        .contains("target.provider", "inference.provider", "target.launchDate")
        .contains("consents.no-coffee", "readings.pot")
        .doesNotContain("consents.good-faith")
        .hasSize(questions.size() + 1);
    assertThat(Questions.ids(TeaAgreement.WITHOUT_ANCHOR, TeaAgreement.edition()))
        .doesNotContain("target.launchDate", "launch-order", "anchor-launch");
    assertThat(Questions.ofAnyEdition(TeaAgreement.AGREEMENT))
        .map(Question::id)
        .contains("events.harvest")
        .noneMatch(id -> id.startsWith("consents.") || id.startsWith("readings."));
  }

  @Test
  void a_person_is_asked_about_the_parties_of_the_agreement() {
    assertThat(questions.get("capability.able").asked(TeaAgreement.AGREEMENT))
        .isEqualTo("can Harbour support the capability?");
    assertThat(questions.get("launch-order").asked(TeaAgreement.AGREEMENT))
        .isEqualTo("when does it launch on azure?");
    assertThat(Questions.ORDER.asked(TeaAgreement.WITHOUT_ANCHOR))
        .isEqualTo("when does it launch on {anchor}?");
  }

  @Test
  void a_question_finds_its_answers_and_may_lose_its_default() {
    Question customer = questions.get("customer");

    assertThat(customer.answer("us-civil")).map(Answer::label).contains("us-civil");
    assertThat(customer.answer("nobody")).isEmpty();
    assertThat(customer.withoutDefault())
        .isEqualTo(
            new Question(customer.id(), customer.title(), customer.answers(), Optional.empty()));
    assertThat(customer.among(List.of()))
        .isEqualTo(new Question("customer", customer.title(), List.of(), customer.strict()));
    assertThat(Stream.of(customer, customer.withoutDefault()).map(Question::hashCode).distinct())
        .containsExactly("customer".hashCode());
  }
}
