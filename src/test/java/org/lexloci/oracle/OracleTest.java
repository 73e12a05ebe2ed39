package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.TrustPage;
import org.lexloci.engine.CompiledRules;
import org.lexloci.fact.Fact;

@Tag("exhaustive")
class OracleTest {

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void the_rules_agree_with_the_oracle_in_every_world(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules compiled = shipped.compile();
    EveryWorld worlds = Alike.of(shipped, shipped.files()).worlds();

    Sweep differences =
        Sweep.over(
            worlds.count(), 1, () -> new Comparison(worlds, compiled.base(), shipped.oracle()));

    assertThat(differences.first())
        .as("%d of %d worlds differ", differences.found(), worlds.count())
        .isEmpty();
    TrustPage.shows(name + ": " + worlds.count() + " worlds, rules and oracle agree");
  }

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void the_oracle_reads_every_clause_that_is_assessed_by_rule(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);

    assertThat(shipped.oracle().clauses().keySet())
        .containsExactlyInAnyOrderElementsOf(shipped.edition().judgedByRule());
  }

  @Test
  void worlds_are_all_different_and_none_is_missing() {
    List<String> asks = List.of("workload", "launch-order", "target.provider", "readings.first");
    EveryWorld worlds = EveryWorld.of(ShippedEdition.named(ShippedEdition.NEXT_PHASE), asks);

    Set<List<Fact>> different = new HashSet<>();
    IntStream.range(0, worlds.count()).mapToObj(worlds::facts).forEach(different::add);

    assertThat(different).hasSize(2 * 4 * 13 * 2).allMatch(facts -> facts.size() == asks.size());
    assertThat(worlds.count()).isEqualTo(different.size());
  }
}
