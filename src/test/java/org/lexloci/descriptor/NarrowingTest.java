package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.source.StatedValue;

final class NarrowingTest {

  private static final String PLAIN = "product: {name: tea}, target: {provider: aws}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'stage: preview'                 ; 'stage: preview'",
        "'stage: general-availability'    ; ''",
        "'customer: us-civil'             ; 'customer: us-civil'",
        "'customer: general'              ; ''",
        "'workload: training'             ; 'workload: training'",
        "'workload: serving'              ; ''",
        "'channel: openai'                ; 'channel: openai'",
        "'capability: steam'              ; 'capability: steam'",
        "'inference: {provider: azure}'   ; 'inference.provider: azure'",
        "'attributes: {served: iced}'     ; 'attributes.served: iced'",
      })
  void what_is_new_and_may_narrow_is_told_and_taken_out(String stated, String fact) {
    assertNarrowed(PLAIN + ", " + stated, PLAIN, fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'type: api'                      ; 'product.type: api'",
        "'statefulness: session'          ; 'product.statefulness: session'",
        "'openWeights: true'              ; 'product.openWeights: true'",
        "'openWeights: false'             ; ''",
        "'capabilityCriteriaMet: true'    ; 'product.capabilityCriteriaMet: true'",
        "'hardware: true'                 ; 'product.hardware: true'",
        "'hardware: false'                ; ''",
        "'deviceBackEnd: true'            ; 'product.deviceBackEnd: true'",
        "'deviceBackEnd: false'           ; ''",
        "'owner: acme'                    ; 'product.owner: acme'",
        "'jointlyDevelopedWith: [acme]'   ; 'product.jointlyDevelopedWith: [acme]'",
        "'jointlyDevelopedWith: []'       ; ''",
        "'attributes: {organic: x}'       ; 'product.attributes.organic: x'",
        "'launches: [{provider: azure, date: 2026-01-01, source: S}]' ; 'product.launches: azure'",
      })
  void what_is_new_of_the_product_is_told_and_taken_out(String stated, String fact) {
    assertNarrowed(PLAIN.replace("tea", "tea, " + stated), PLAIN, fact);
  }

  @Test
  void a_launch_is_the_same_on_the_same_cloud_at_the_same_stage_on_the_same_day() {
    String launch = "{provider: azure, stage: preview, date: 2026-01-01, source: S}";
    ProductDeployment was = stated(launched(launch));

    assertThat(Narrowing.of(stated(launched(launch)), was).facts()).isEmpty();
    for (String other :
        List.of(
            launch.replace("azure", "aws"),
            launch.replace("preview", "retired"),
            launch.replace("01-01", "01-02"))) {
      assertThat(Narrowing.of(stated(launched(other)), was).facts()).hasSize(1);
    }
  }

  @Test
  void what_was_said_of_another_product_was_not_said_of_this_one() {
    ProductDeployment now = stated(PLAIN.replace("tea", "tea, type: api"));
    ProductDeployment was = stated(PLAIN.replace("tea", "wine, type: api"));

    assertThat(Narrowing.of(now, was).facts()).hasSize(1);
    assertThat(Narrowing.of(stated("product: tea"), null).facts()).isEmpty();
  }

  private static void assertNarrowed(String now, String plain, String fact) {
    Narrowing created = Narrowing.of(stated(now), null);

    assertThat(created.facts())
        .map(StatedValue::value)
        .isEqualTo(fact.isEmpty() ? List.of() : List.of(fact));
    assertThat(Narrowing.of(stated(now), stated(plain)).facts()).hasSameSizeAs(created.facts());
    assertThat(Narrowing.of(stated(now), stated(now)).facts()).isEmpty();
    assertThat(Narrowing.of(stated(now), stated(now)).without()).isEqualTo(stated(now));
    assertThat(Narrowing.of(created.without(), stated(plain)).facts()).isEmpty();
  }

  private static String launched(String launch) {
    return PLAIN.replace("tea", "tea, launches: [" + launch + "]");
  }

  private static ProductDeployment stated(String spec) {
    return Given.deployment(spec).stated();
  }
}
