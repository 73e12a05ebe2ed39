package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.RuleBase;

class OracleTest {

  @ParameterizedTest
  @ValueSource(strings = {ShippedEdition.NEXT_CHAPTER, ShippedEdition.NEXT_PHASE})
  void the_rules_agree_with_the_oracle_in_every_world(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules compiled = shipped.compile();
    EveryWorld worlds = EveryWorld.of(shipped, compiled);

    Sweep differences =
        Sweep.over(
            worlds.count(),
            1,
            () -> new Comparison(worlds, RuleBase.load(compiled), shipped.oracle()));

    assertThat(differences.first())
        .as("%d of %d worlds differ", differences.found(), worlds.count())
        .isEmpty();
    System.out.println(name + ": " + worlds.count() + " worlds, rules and oracle agree");
  }

  @ParameterizedTest
  @ValueSource(strings = {ShippedEdition.NEXT_CHAPTER, ShippedEdition.NEXT_PHASE})
  void the_oracle_reads_every_clause_that_is_assessed_by_rule(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);

    assertThat(shipped.oracle().clauses().keySet())
        .containsExactlyInAnyOrderElementsOf(shipped.edition().judgedByRule());
  }

  @Test
  void no_world_is_left_out() {
    assertThat(count(ShippedEdition.NEXT_CHAPTER)).isEqualTo(1_557_504);
    assertThat(count(ShippedEdition.NEXT_PHASE)).isEqualTo(425_984);
  }

  private static int count(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    return EveryWorld.of(shipped, shipped.compile()).count();
  }
}
