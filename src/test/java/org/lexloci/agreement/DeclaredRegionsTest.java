package org.lexloci.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.fact.Provider;

/** Which regions are among those that an agreement groups. */
final class DeclaredRegionsTest {

  private static final DeclaredRegions GROUP =
      new DeclaredRegions(
          "some",
          "some regions",
          List.of(
              new DeclaredRegions.Members(Provider.AWS, List.of("eu-central-1", "us-east-1")),
              new DeclaredRegions.Members(Provider.AZURE, List.of("eastus", "West Europe")),
              new DeclaredRegions.Members(Provider.GCP, List.of("europe-west1")),
              new DeclaredRegions.Members(Provider.OCI, null)));

  @ParameterizedTest
  @CsvSource({
    "AWS, eu-central-1, true",
    "AWS, EU-Central-1, true",
    "AWS, eu-central-1a, true",
    "AWS, eu-central-10, false",
    "AWS, eu-central-2, false",
    "AWS, us-east-2a, false",
    "AZURE, eastus, true",
    "AZURE, eastus-1, true",
    "AZURE, eastus2, false",
    "AZURE, eastusa, false",
    "AZURE, westeurope, true",
    "GCP, europe-west1-b, true",
    "GCP, europe-west10, false",
    "GCP, europe-west12-a, false",
    "OCI, uk-london-1, true",
    "IBM, us-east-1, false",
  })
  void a_region_is_a_member_with_its_zones_and_no_other(
      Provider provider, String region, boolean member) {
    assertThat(GROUP.holds(provider, Optional.of(region))).contains(member);
  }

  @Test
  void an_unstated_region_is_open_where_not_all_are_alike() {
    assertThat(GROUP.holds(Provider.AWS, Optional.empty())).isEmpty();
    assertThat(GROUP.holds(Provider.OCI, Optional.empty())).contains(true);
    assertThat(GROUP.holds(Provider.IBM, Optional.empty())).contains(false);
  }
}
