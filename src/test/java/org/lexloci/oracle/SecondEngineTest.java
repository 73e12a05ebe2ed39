package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.TrustPage;
import org.lexloci.diagram.Diagram;
import org.lexloci.engine.ClassicEngine;
import org.lexloci.engine.CompiledRules;
import org.lexloci.engine.RuleSession;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;

@Tag("exhaustive")
class SecondEngineTest {

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void both_engines_find_what_the_diagram_says_in_every_world_that_looks_different(String name) {
    ShippedEdition shipped = ShippedEdition.named(name);
    CompiledRules compiled = shipped.compile();
    Alike alike = Alike.of(shipped, shipped.files());
    int[] standing =
        IntStream.range(0, alike.worlds().count()).map(alike::standing).distinct().toArray();

    Sweep differences =
        Sweep.over(
            standing.length,
            1,
            () ->
                compared(
                    i -> alike.worlds().facts(standing[i]),
                    compiled.base().diagram(),
                    RuleSession.load(compiled),
                    ClassicEngine.load(name, shipped.files())));

    assertThat(differences.first())
        .as("%d of %d worlds differ", differences.found(), standing.length)
        .isEmpty();
    TrustPage.shows(
        name
            + ": both engines and the diagram agree in "
            + standing.length
            + " worlds, which stand for "
            + alike.worlds().count());
  }

  private static IntFunction<String> compared(
      IntFunction<List<Fact>> worlds, Diagram diagram, RuleSession compiled, RuleSession classic) {
    return world -> {
      List<Fact> facts = worlds.apply(world);
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
