package org.lexloci.manifest.plan;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class PlanReaderTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("plan");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_plan_comes_to_what_it_deploys(DerivedCase plan) {
    plan.check();
  }
}
