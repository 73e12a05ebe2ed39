package org.lexloci.manifest.terraform;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class ModulePlanTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("terraform");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void source_comes_to_what_it_deploys(DerivedCase source) {
    source.check();
  }
}
