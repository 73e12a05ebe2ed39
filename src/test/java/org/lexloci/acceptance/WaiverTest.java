package org.lexloci.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

final class WaiverTest {

  /** A product goes by two names. */
  private static final Map<String, String> IDS =
      Map.of("tea", "tea", "green-tea", "tea", "coffee", "coffee");

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11-29, true",
    "2026-11-30, 2026-11-30, true",
    "2026-11-30, 2026-12-01, false",
    ",           2026-11-30, false",
  })
  void it_counts_up_to_its_last_day_and_without_one_never(
      LocalDate last, LocalDate day, boolean counts) {
    Waiver waiver = waiver("judged", null, null, last);

    assertThat(waiver.countsOn(day)).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({
    "judged, ,          ,      true",
    "other,  ,          ,      false",
    "other,  tea,       AWS,   false",
    "judged, tea,       AWS,   true",
    "judged, green-tea, AWS,   true",
    "judged, coffee,    AWS,   false",
    "judged, tea,       AZURE, false",
    ",       tea,       AWS,   true",
    ",       green-tea, AWS,   true",
    ",       coffee,    AWS,   false",
    ",       tea,       AZURE, false",
    ",       tea,       ,      false",
    ",       ,          AWS,   false",
    ",       ,          ,      false",
  })
  void it_is_for_one_deployment_by_name_or_for_a_product_on_a_cloud(
      String deployment, String product, Provider provider, boolean isFor) {
    Deployment judged = Given.deployment("product: tea, target: {provider: aws}");

    assertThat(waiver(deployment, product, provider, null).isFor(judged, IDS::get))
        .isEqualTo(isFor);
  }

  @Test
  void one_for_a_cloud_is_not_for_what_states_none() {
    Deployment unplaced = Given.deployment("product: tea, stage: preview");

    assertThat(waiver(null, "tea", Provider.AWS, null).isFor(unplaced, IDS::get)).isFalse();
  }

  private static Waiver waiver(
      String deployment, String product, Provider provider, LocalDate last) {
    return new Waiver(
        stated("a"),
        stated("clause"),
        Optional.ofNullable(deployment),
        Optional.ofNullable(product),
        Optional.ofNullable(provider),
        "why",
        "who",
        "T-1",
        stated("whenever"),
        Optional.ofNullable(last),
        Optional.empty());
  }

  private static StatedValue<String> stated(String word) {
    return new StatedValue<>(word, Position.whole("waivers.yaml"));
  }
}
