package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.diagram.Diagram;
import org.lexloci.engine.ClassicEngine;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.RuleSession;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;

class SecondEngineTest {

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void both_engines_find_what_the_diagram_says_in_every_world(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules compiled = shipped.compile();
    EveryWorld worlds = EveryWorld.of(shipped, compiled).withFewClouds(compiled.base().named());

    Sweep differences =
        Sweep.over(
            worlds.count(),
            1,
            () ->
                compared(
                    worlds,
                    compiled.base().diagram(),
                    RuleSession.load(compiled),
                    ClassicEngine.load(name, shipped.files())));

    assertThat(differences.first())
        .as("%d of %d worlds differ", differences.found(), worlds.count())
        .isEmpty();
    System.out.println(
        name + ": " + worlds.count() + " worlds, both engines and the diagram agree");
  }

  private static IntFunction<String> compared(
      EveryWorld worlds, Diagram diagram, RuleSession compiled, RuleSession classic) {
    return world -> {
      List<Fact> facts = worlds.facts(world);
      List<Finding> said = diagram.findings(facts);
      List<Finding> first = compiled.judge(facts);
      Set<Conclusion> second = Conclusion.of(classic.judge(facts));
      return said.equals(first) && Conclusion.of(said).equals(second)
          ? ""
          : "in the world "
              + facts
              + "\n  diagram:  "
              + said
              + "\n  compiled: "
              + first
              + "\n  classic:  "
              + second;
    };
  }
}
