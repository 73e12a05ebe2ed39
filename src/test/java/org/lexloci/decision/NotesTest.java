package org.lexloci.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Observation;

final class NotesTest {

  private static final String PRODUCT = "product: {name: tea, type: non-api, openWeights: false}";

  @Test
  void a_descriptor_without_a_day_is_told_where_to_write_it_where_the_day_matters() {
    assertThat(decision(PRODUCT + ", target: {provider: aws}").additions())
        .containsExactly("add `launchDate: DAY` under `spec.target`, given.yaml:1:1");
    assertThat(decision(PRODUCT + ", stage: preview").additions())
        .containsExactly("add `target: {launchDate: DAY}` under `spec`, given.yaml:1:1");
    assertThat(decision(PRODUCT + ", target: {provider: azure}").additions()).isEmpty();
    assertThat(decision(PRODUCT + ", target: {provider: aws, launchDate: 2026-06-01}").additions())
        .isEmpty();
  }

  @Test
  void a_product_that_is_not_on_record_is_told_with_whose_it_is_taken_for() {
    assertThat(decision("product: tea, target: {provider: azure}").notes())
        .containsExactly(
            "`tea` is not on record", "no `owner` is stated, so it is taken for OpenAI's");
    assertThat(decision("product: gemini-3, target: {provider: azure}").notes().get(0))
        .isEqualTo(
            "`gemini-3` is not on record; Gemini is Google's, which"
                + " `{name: gemini-3, owner: google}` states");
    assertThat(
            decision(
                    "product: green-te, target: {provider: azure}",
                    Given.document("Product", "green-tea", "type: api"))
                .notes()
                .get(0))
        .isEqualTo("`green-te` is not on record; did you mean `green-tea`?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "azure ; eastus    ; ''",
        "aws   ; us-east-1 ; ''",
        "azure ; us-east-1 ; ''",
        "azure ; west-europe ; 'given.yaml:5:64: region `west-europe` is not spelt as azure spells its"
            + " regions (given.yaml:5:49)'",
        "aws   ; eastus    ; 'given.yaml:5:62: region `eastus` is not spelt as aws spells its"
            + " regions (given.yaml:5:49)'",
        "other ; anything  ; ''",
      })
  void a_region_that_is_spelt_as_another_cloud_spells_its_regions_is_doubted(
      String provider, String region, String doubt) {
    assertThat(
            String.join(
                "",
                RegionSpelling.doubts(
                    Given.deployment(
                        "product: {name: tea}, target: {provider: "
                            + provider
                            + ", region: "
                            + region
                            + "}"))))
        .isEqualTo(doubt);
  }

  @Test
  void a_region_without_a_cloud_and_a_cloud_without_a_region_are_not_doubted() {
    assertThat(RegionSpelling.doubts(Given.deployment("product: tea, stage: preview"))).isEmpty();
    assertThat(RegionSpelling.doubts(Given.deployment("product: tea, target: {region: eastus}")))
        .isEmpty();
    assertThat(RegionSpelling.doubts(Given.deployment("product: tea, target: {provider: aws}")))
        .isEmpty();
  }

  @Test
  void what_a_file_can_answer_itself_is_told_where_the_verdict_depends_on_it() {
    Deployment of = Given.deployment(TeaRun.DEPENDS);
    Map<String, String> additions =
        new TreeMap<>(
            Map.of(
                Observation.PRODUCT,
                "the label `product`",
                "launch-order",
                "",
                "readings.first",
                "the annotation `first`",
                "channel",
                "the label `channel`"));
    Observation observed =
        new Observation(
            "Deployment/tea",
            Optional.empty(),
            0,
            List.of(),
            List.of(),
            List.of(),
            additions,
            Optional.empty());
    Deployment seen =
        new Deployment(
            of.at(), of.name(), of.product(), of.stated(), of.record(), observed, of.asOf());

    assertThat(Notes.additions(seen, TeaRun.judge().decide(of)))
        .containsExactly(
            "add the label `product`, given.yaml:1:1",
            "add the annotation `first`, given.yaml:1:1");
  }
}
