package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.drl.RuleFile;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Target;

/** No rule is ever skipped: one that fails ends the check. */
final class FailingRuleTest {

  /** No agreement can have such a rule, so it is given to the engine directly. */
  private static final String RULE =
      """
      package failing
      import org.lexloci.fact.*
      import function org.lexloci.engine.Ruling.*
      rule "a applies and fails"
      @clause(a)
      when
          Target(provider.id().substring(99) == "")
      then
          applies(kcontext);
      end
      """;

  @Test
  void a_rule_that_fails_leaves_no_findings() {
    RuleSession rules = ClassicEngine.load("failing", List.of(new RuleFile("a", "a.drl", RULE)));

    assertThatThrownBy(() -> rules.judge(List.of(new Target(Provider.AWS))))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("a rule failed on [");
  }
}
