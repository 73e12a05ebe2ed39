package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.answer;
import static org.lexloci.world.TeaAgreement.known;
import static org.lexloci.world.TeaAgreement.reduced;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Observation;
import org.lexloci.fact.Inference;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Target;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

final class CasesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'target: {provider: aws}'                            ; target.provider      ; aws",
        "'target: {provider: aws}'                            ; inference.provider   ; aws",
        "'target: {provider: aws}, inference: {provider: gcp}' ; target.provider     ; aws",
        "'target: {provider: aws}, inference: {provider: gcp}' ; inference.provider  ; gcp",
        "'inference: {provider: gcp}'                         ; inference.provider   ; gcp",
        // Defaults on the strict side.
        "stage: preview                                       ; channel              ; provider",
        "channel: teahouse                                    ; channel              ; supplier",
        "channel: provider                                    ; channel              ; provider",
        "channel: published-weights                           ; channel              ;"
            + " published-weights",
        "stage: preview                                       ; customer             ; general",
        "customer: us-civil                                   ; customer             ; us-civil",
        "stage: preview                                       ; workload             ; serving",
        "workload: training                                   ; workload             ; training",
        // What the agreement declares.
        "stage: preview                                       ; attributes.served    ; hot|iced",
        "'attributes: {served: iced}'                         ; attributes.served    ; iced",
        "stage: preview                                       ; products.green       ; yes",
        // Regions: one on AWS, all on Oracle's cloud.
        "'target: {provider: oci}'                            ; regions.islands      ; yes",
        "'target: {provider: gcp}'                            ; regions.islands      ; no",
        "'target: {provider: aws}'                            ; regions.islands      ; no|yes",
        "'target: {provider: aws, region: EU-Isle-1}'         ; regions.islands      ; yes",
        "'target: {provider: aws, region: us-1}'              ; regions.islands      ; no",
        "'target: {provider: aws, region: us-1}'              ; inference-regions.islands ; no",
        "'target: {provider: aws}'                            ; inference-regions.islands ; no|yes",
        "'target: {provider: oci}, inference: {provider: gcp}' ; inference-regions.islands ; no",
        "'target: {provider: oci}, inference: {provider: aws}' ; inference-regions.islands ;"
            + " no|yes",
        "'target: {provider: aws}, inference: {provider: oci}' ; inference-regions.islands ; yes",
        "'target: {provider: aws}, inference: {provider: oci}' ; regions.islands      ; no|yes",
        "'target: {provider: gcp}, inference: {provider: aws, region: eu-isle-1}' ;"
            + " inference-regions.islands ; yes",
        "stage: preview                                       ; regions.islands      ; no|yes",
      })
  void a_deployment_is_reduced_to_what_is_known_and_what_is_open(
      String spec, String question, String answer) {
    assertThat(answer(reduced("product: tea, " + spec), question)).isEqualTo(answer);
  }

  @Test
  void a_product_that_is_not_listed_is_in_no_group() {
    assertThat(answer(reduced("product: coffee, stage: preview"), "products.green"))
        .isEqualTo("no");
  }

  @Test
  void without_a_cloud_it_is_asked_for_and_model_calls_are_where_customers_get_it() {
    Question asked = question(reduced("product: tea, stage: preview"), "target.provider");

    assertThat(asked.answers()).hasSize(Provider.values().length);
    assertThat(asked.answer("aws").orElseThrow().facts())
        .containsExactly(new Target(Provider.AWS), new Inference(Provider.AWS));
    assertThat(
            question(reduced("product: tea, inference: {provider: aws}"), "target.provider")
                .answer("gcp")
                .orElseThrow()
                .facts())
        .containsExactly(new Target(Provider.GCP));
  }

  @Test
  void between_clouds_that_were_observed_only_those_are_asked() {
    Deployment seen = Given.deployment("product: tea, stage: preview");
    Position at = Position.whole("a.yaml");
    Observation torn =
        new Observation(
            "",
            Optional.empty(),
            0,
            List.of(new StatedValue<>(Provider.GCP, at), new StatedValue<>(Provider.AWS, at)),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty());
    Deployment between =
        new Deployment(
            seen.at(),
            seen.name(),
            seen.product(),
            seen.stated(),
            seen.record(),
            torn,
            seen.asOf());

    assertThat(
            answer(
                new Cases(TeaAgreement.AGREEMENT, TeaAgreement.TODAY).of(between),
                "target.provider"))
        .isEqualTo("gcp|aws");
  }

  @Test
  void facts_say_where_they_come_from() {
    Case reduced = reduced("product: tea, target: {provider: oci}");

    assertThat(known(reduced, "target.provider").origin().shown()).isEqualTo("given.yaml:5:41");
    assertThat(known(reduced, "inference.provider").origin().shown())
        .isEqualTo("default: where customers get it");
    assertThat(known(reduced, "channel").origin().shown()).isEqualTo("default: not stated");
    assertThat(known(reduced, "products.green").origin().shown()).isEqualTo("given.yaml:5:17");
    assertThat(known(reduced, "regions.islands").origin().shown()).isEqualTo("given.yaml:5:41");
    assertThat(known(reduced, "inference-regions.islands").origin().shown())
        .isEqualTo("default: where customers get it");
  }

  @Test
  void a_case_tells_the_day_of_the_launch() {
    assertThat(reduced("product: tea, target: {launchDate: 2026-06-01}").launch())
        .contains(TeaAgreement.day("2026-06-01"));
    assertThat(reduced("product: tea, stage: preview").launch()).isEmpty();
  }

  @Test
  void places_are_the_clouds_that_are_known() {
    Cases cases = new Cases(TeaAgreement.AGREEMENT, TeaAgreement.TODAY);

    assertThat(cases.places(Given.deployment("product: tea, target: {provider: aws}")))
        .containsExactly(new Target(Provider.AWS), new Inference(Provider.AWS));
    assertThat(cases.places(Given.deployment("product: tea, inference: {provider: aws}")))
        .containsExactly(new Inference(Provider.AWS));
    assertThat(cases.places(Given.deployment("product: tea, stage: preview"))).isEmpty();
  }

  @Test
  void whose_defaults_are_in_doubt_is_asked_instead() {
    Case reduced = reduced("product: tea, target: {provider: aws}");
    Case doubting = reduced.doubting();

    assertThat(answer(reduced, "product.openWeights")).isEqualTo("no");
    assertThat(answer(doubting, "product.openWeights")).isEqualTo("no|yes");
    assertThat(question(doubting, "product.openWeights").strict()).isEmpty();
    assertThat(doubting.doubted()).isEmpty();
    assertThat(answer(doubting, "target.provider")).isEqualTo("aws");
    assertThat(doubting.open()).containsAll(reduced.open());
  }

  @Test
  void a_product_of_others_is_known_as_such() {
    assertThat(reduced("product: {name: tea, owner: acme}, stage: preview").othersProduct())
        .map(Known::fact)
        .contains(Owner.THIRD_PARTY);
    assertThat(reduced("product: {name: tea, owner: teahouse}, stage: preview").othersProduct())
        .isEmpty();
  }

  private static Question question(Case of, String id) {
    return of.open().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }
}
