package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.deployment.Deployment;
import org.lexloci.engine.AskedRules;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;
import org.lexloci.world.TeaAgreement;

/** Which regions a descriptor could state instead, and where they mean something. */
final class RegionMovesTest {

  private static final DeclaredRegions EU =
      group("eu", Provider.AWS, "eu-west-1", "eu-central-1", "eu-isle-1");
  private static final DeclaredRegions ISLES =
      new DeclaredRegions(
          "isles",
          "isles",
          List.of(
              new DeclaredRegions.Members(Provider.AWS, List.of("eu-isle-1", "us-isle-1")),
              new DeclaredRegions.Members(Provider.GCP, List.of("isle-north"))));

  private static final DeclaredRegions HILLS = group("hills", Provider.AWS, "eu-west-1", "hill-1");

  @Test
  void regions_in_the_same_groups_are_one_move() {
    assertThat(words(asked("regions.eu", "regions.isles").targets()))
        .containsExactly(
            "target.region: eu-isle-1",
            "target.region: eu-west-1 or eu-central-1",
            "target.region: isle-north",
            "target.region: us-isle-1");
    assertThat(words(asked("regions.eu", "regions.hills").targets()))
        .containsExactly(
            "target.region: eu-central-1 or eu-isle-1",
            "target.region: eu-west-1",
            "target.region: hill-1");
  }

  @Test
  void a_group_that_no_rule_asks_for_is_not_looked_at() {
    assertThat(words(asked("inference-regions.isles").inferences()))
        .containsExactly(
            "inference.region: eu-isle-1 or us-isle-1", "inference.region: isle-north");
    assertThat(words(asked("target.provider").targets())).isEmpty();
  }

  @Test
  void a_region_means_something_on_its_provider_alone() {
    Move move = asked("regions.isles").targets().moves().get(0);
    Deployment there = Given.deployment("product: tea, target: {provider: aws, region: us-east-1}");
    Deployment elsewhere = Given.deployment("product: tea, target: {provider: gcp}");

    assertThat(move.applied().apply(there).region().map(StatedValue::value)).contains("eu-isle-1");
    assertThat(move.applied().apply(elsewhere)).isEqualTo(elsewhere);
    assertThat(move.told(there))
        .isEqualTo(
            new Change(
                Cost.EDIT,
                "target.region: eu-isle-1 or us-isle-1",
                Optional.of(new Statement("target.region", List.of("eu-isle-1", "us-isle-1")))));
  }

  @Test
  void model_calls_have_a_region_of_their_own() {
    Move move = asked("inference-regions.isles").inferences().moves().get(0);
    Deployment there =
        Given.deployment("product: tea, target: {provider: gcp}, inference: {provider: aws}");

    Deployment changed = move.applied().apply(there);

    assertThat(changed.stated().inference().region().value()).isEqualTo("eu-isle-1");
    assertThat(changed.region()).isEmpty();
    assertThat(move.burden()).containsExactly("inference.region=aws/eu-isle-1");
  }

  @Test
  void a_provider_that_a_group_names_is_told_from_others() {
    assertThat(candidates(Set.of("target.provider"), ISLES).named())
        .containsExactly(Provider.AWS, Provider.GCP);
  }

  private static List<String> words(Dimension dimension) {
    return dimension.moves().stream()
        .map(m -> m.words().apply(Given.deployment("product: tea")))
        .sorted()
        .toList();
  }

  private static RegionMoves asked(String... questions) {
    return new RegionMoves(candidates(Set.of(questions), EU, ISLES, HILLS));
  }

  private static Candidates candidates(Set<String> questions, DeclaredRegions... regions) {
    return Candidates.of(
        TeaAgreement.naming(regions),
        List.of(AskedRules.of(TeaAgreement.edition(), Set.of(), questions)),
        false,
        TeaAgreement.TODAY);
  }

  private static DeclaredRegions group(String name, Provider provider, String... regions) {
    return new DeclaredRegions(
        name, name, List.of(new DeclaredRegions.Members(provider, List.of(regions))));
  }
}
