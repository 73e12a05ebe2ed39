package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Target;

/** Worlds that rules cannot tell apart are judged once, and each gets findings of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StandInsTest {

  /** The rules name one provider, compare two with each other, and build on a finding. */
  private static final String RULES =
      """
      package standins
      import org.lexloci.fact.*
      import org.lexloci.fact.Provider
      import org.lexloci.finding.Finding.Applies
      import function org.lexloci.engine.Ruling.*
      rule "a applies away from home"
      @clause(a)
      when
          Target(provider != Provider.OCI)
      then
          applies(kcontext);
      end
      rule "a is breached where calls run elsewhere"
      @clause(a)
      when
          Applies(clause == "a")
          Target($p : provider)
          Inference(provider != $p)
      then
          breached(kcontext);
      end
      rule "a is kept at home"
      @clause(a)
      when
          Inference(provider == Provider.OCI)
      then
          excepted(kcontext);
      end
      """;

  @Test
  void what_is_found_is_what_would_be_found_in_every_world_by_itself() {
    List<RuleFile> files = List.of(new RuleFile("a", "a.drl", RULES));
    RuleBase byItself = ClassicEngine.load("by-itself", files);
    RuleBase together = ClassicEngine.load("together", files, Set.of(Provider.OCI));

    for (List<Fact> world : worlds()) {
      assertThat(together.judge(world)).isEqualTo(byItself.judge(world));
    }
  }

  @Test
  void worlds_that_differ_in_providers_that_are_alike_have_one_that_stands_for_them() {
    List<List<Fact>> standing = new ArrayList<>();
    for (List<Fact> world : worlds()) {
      standing.add(StandIns.in(world, Set.of(Provider.OCI)).put(world));
    }

    assertThat(Set.copyOf(standing))
        .containsExactlyInAnyOrder(
            world(Provider.OCI, Provider.OCI),
            world(Provider.OCI, Provider.AZURE),
            world(Provider.AZURE, Provider.OCI),
            world(Provider.AZURE, Provider.AZURE),
            world(Provider.AZURE, Provider.AWS));
  }

  private static List<List<Fact>> worlds() {
    List<List<Fact>> worlds = new ArrayList<>();
    for (Provider target : Provider.values()) {
      for (Provider inference : Provider.values()) {
        worlds.add(world(target, inference));
      }
    }
    return worlds;
  }

  private static List<Fact> world(Provider target, Provider inference) {
    return List.of(new Target(target), new Inference(inference));
  }
}
