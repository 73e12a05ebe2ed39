package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.engine.ClassicEngine;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.RuleBase;
import org.lexloci.fact.Fact;

class SecondEngineTest {

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void both_engines_find_the_same_in_every_world(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules compiled = shipped.compile();
    EveryWorld worlds = EveryWorld.of(shipped, compiled);

    Sweep differences =
        Sweep.over(
            worlds.count(),
            1,
            () ->
                compared(
                    worlds, RuleBase.load(compiled), ClassicEngine.load(name, shipped.files())));

    assertThat(differences.first())
        .as("%d of %d worlds differ", differences.found(), worlds.count())
        .isEmpty();
    System.out.println(name + ": " + worlds.count() + " worlds, both engines agree");
  }

  private static IntFunction<String> compared(
      EveryWorld worlds, RuleBase compiled, RuleBase classic) {
    return world -> {
      List<Fact> facts = worlds.facts(world);
      Set<Conclusion> first = Conclusion.of(compiled.judge(facts));
      Set<Conclusion> second = Conclusion.of(classic.judge(facts));
      return first.equals(second)
          ? ""
          : "in the world " + facts + "\n  compiled: " + first + "\n  classic:  " + second;
    };
  }
}
