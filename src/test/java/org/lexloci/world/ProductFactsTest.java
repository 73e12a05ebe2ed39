package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.answer;
import static org.lexloci.world.TeaAgreement.known;
import static org.lexloci.world.TeaAgreement.reduced;
import static org.lexloci.world.TeaAgreement.tea;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.fact.Provider;

final class ProductFactsTest {

  private static final String DEPLOYED = "product: tea, target: {provider: aws}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Whether a clause applies at all has no safe default; what would narrow the agreement has.
        "title: T                                      ; product.type                  ;"
            + " api|non-api",
        "type: api                                     ; product.type                  ; api",
        "type: non-api                                 ; product.type                  ; non-api",
        "title: T                                      ; product.statefulness          ; stateless",
        "statefulness: session                         ; product.statefulness          ; session",
        "title: T                                      ; product.owner                 ; supplier",
        "owner: teahouse                               ; product.owner                 ; supplier",
        "owner: acme                                   ; product.owner                 ;"
            + " third-party",
        "title: T                                      ; product.jointlyDeveloped      ; no",
        "'jointlyDevelopedWith: []'                    ; product.jointlyDeveloped      ; no",
        "'jointlyDevelopedWith: [acme]'                ; product.jointlyDeveloped      ; yes",
        "'open: [jointlyDevelopedWith]'                ; product.jointlyDeveloped      ; no|yes",
        "'open: [statefulness]' ; product.statefulness ; stateless|session|persistent",
        "'open: [owner]'                               ; product.owner                 ;"
            + " supplier|third-party",
        // Criteria are a condition of open weights, and are asked for where those may be open.
        "title: T                                      ; product.openWeights           ; no",
        "title: T                                      ; product.capabilityCriteriaMet ; no",
        "openWeights: false                            ; product.openWeights           ; no",
        "openWeights: false                            ; product.capabilityCriteriaMet ; no",
        "openWeights: true                             ; product.openWeights           ; yes",
        "openWeights: true                             ; product.capabilityCriteriaMet ; no|yes",
        "'openWeights: true, capabilityCriteriaMet: true'  ; product.capabilityCriteriaMet ; yes",
        "'openWeights: true, capabilityCriteriaMet: false' ; product.capabilityCriteriaMet ; no",
        "capabilityCriteriaMet: true                   ; product.openWeights           ; no|yes",
        "capabilityCriteriaMet: true                   ; product.capabilityCriteriaMet ; yes",
        "'open: [openWeights]'                         ; product.openWeights           ; no|yes",
        "'open: [openWeights]'                         ; product.capabilityCriteriaMet ; no|yes",
        "'openWeights: false, open: [capabilityCriteriaMet]' ; product.capabilityCriteriaMet ;"
            + " no|yes",
        // What is no device may be the service behind one.
        "title: T                                      ; product.hardware              ; no",
        "hardware: true                                ; product.hardware              ; yes",
        "hardware: false                               ; product.hardware              ; no",
        "deviceBackEnd: true                           ; product.hardware              ; back-end",
        "deviceBackEnd: false                          ; product.hardware              ; no",
        "'hardware: false, deviceBackEnd: true'        ; product.hardware              ; back-end",
        "'hardware: true, deviceBackEnd: false'        ; product.hardware              ; yes",
        "'hardware: false, deviceBackEnd: false'       ; product.hardware              ; no",
        "'hardware: true, deviceBackEnd: true'         ; product.hardware              ;"
            + " yes|back-end",
        "'open: [hardware]'                            ; product.hardware              ;"
            + " no|yes|back-end",
        "'open: [hardware], deviceBackEnd: false'      ; product.hardware              ; no|yes",
        "'open: [hardware], deviceBackEnd: true'       ; product.hardware              ; back-end",
        // Attributes of the agreement's own.
        "title: T                                      ; attributes.organic            ; no",
        "'attributes: {organic: \"yes\"}'              ; attributes.organic            ; yes",
        "'attributes: {organic: perhaps}'              ; attributes.organic            ; no",
      })
  void what_is_stated_is_known_and_the_rest_is_open_or_strict(
      String product, String question, String answer) {
    assertThat(answer(reduced(DEPLOYED, tea(product)), question)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type: api                          ; false",
        "type: non-api                      ; true",
        "title: T                           ; true",
        "'type: non-api, openWeights: false' ; false",
        "'type: non-api, openWeights: true' ; false",
        "'type: non-api, capabilityCriteriaMet: true' ; false",
      })
  void that_weights_are_not_published_is_in_doubt_for_all_but_an_api(
      String product, boolean doubted) {
    assertThat(reduced(DEPLOYED, tea(product)).doubted())
        .map(Question::id)
        .containsExactlyElementsOf(
            doubted ? List.of("product.openWeights", "product.capabilityCriteriaMet") : List.of());
  }

  @Test
  void statements_that_differ_leave_the_question_open_and_are_told_with_their_places() {
    Case reduced =
        reduced(DEPLOYED, tea("statefulness: session, source: A"), tea("statefulness: persistent"));

    assertThat(answer(reduced, "product.statefulness")).isEqualTo("session|persistent");
    assertThat(reduced.contradictions())
        .containsExactly(
            "product.statefulness is stated in more than one way:"
                + " session by given.yaml:11:22 (A), persistent by given.yaml:17:22");
  }

  @Test
  void two_that_agree_are_known_by_the_first() {
    Case reduced = reduced(DEPLOYED, tea("type: api, source: A"), tea("type: api, source: B"));

    assertThat(reduced.known())
        .filteredOn(k -> k.fact().question().equals("product.type"))
        .singleElement()
        .matches(k -> k.origin().shown().equals("given.yaml:11:14 (A)"));
    assertThat(reduced.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type: api                               ; DESCRIPTOR ; given.yaml:11:14",
        "'type: api, source: A'                  ; RECORD     ; given.yaml:11:14 (A)",
        "'type: api, inferred: [type]'           ; INFERRED   ; 'given.yaml:11:14, inferred'",
      })
  void a_fact_says_who_states_it(String product, Origin.Kind kind, String shown) {
    Known type = known(reduced(DEPLOYED, tea(product)), "product.type");

    assertThat(type.origin().kind()).isEqualTo(kind);
    assertThat(type.origin().shown()).isEqualTo(shown);
  }

  @Test
  void what_is_shipped_is_told_by_the_name_of_the_collection() {
    Records shipped = Given.shipped(tea("type: api, attributes: {organic: \"yes\"}"));
    Case reduced = reduced(shipped, DEPLOYED);

    assertThat(known(reduced, "product.type").origin().shown()).isEqualTo("public record");
    assertThat(known(reduced, "product.type").origin().kind()).isEqualTo(Origin.Kind.RECORD);
    assertThat(known(reduced, "attributes.organic").origin().shown()).isEqualTo("public record");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A product on the public record is the supplier's, whoever claims it.
        "type: api       ; owner: acme     ; third-party|supplier",
        "type: api       ; owner: teahouse ; supplier",
        "type: api       ; title: T        ; supplier",
        "owner: acme     ; owner: acme     ; third-party",
        "owner: teahouse ; owner: acme     ; supplier|third-party",
      })
  void to_claim_a_product_of_the_public_record_contradicts_it(
      String shipped, String claimed, String owner) {
    Case reduced = reduced(Given.shipped(tea(shipped)), DEPLOYED, tea(claimed));

    assertThat(answer(reduced, "product.owner").split("\\|"))
        .containsExactlyInAnyOrder(owner.split("\\|"));
  }

  @Test
  void what_is_supposed_of_a_product_makes_it_nobody_s() {
    Records supposed =
        new SupposedRecord(Assumption.typed("--assume", "launch"))
            .launch("tea", Provider.AWS, null, LaunchDate.NEVER)
            .about(List.of("tea"));

    assertThat(answer(reduced(supposed, DEPLOYED, tea("owner: acme")), "product.owner"))
        .isEqualTo("third-party");
  }

  @Test
  void an_owner_that_is_stated_is_no_default() {
    assertThat(known(reduced(DEPLOYED, tea("owner: teahouse")), "product.owner").origin().shown())
        .isEqualTo("given.yaml:11:15");
  }

  @Test
  void an_owner_that_nobody_states_is_a_default_of_a_product_of_the_public_record_too() {
    assertThat(
            known(reduced(Given.shipped(tea("type: api")), DEPLOYED), "product.owner")
                .origin()
                .kind())
        .isEqualTo(Origin.Kind.DEFAULT);
  }

  @Test
  void to_claim_a_product_that_a_user_describes_contradicts_nothing() {
    assertThat(answer(reduced(DEPLOYED, tea("type: api"), tea("owner: acme")), "product.owner"))
        .isEqualTo("third-party");
  }
}
