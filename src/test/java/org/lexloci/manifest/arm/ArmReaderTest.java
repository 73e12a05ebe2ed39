package org.lexloci.manifest.arm;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class ArmReaderTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("arm");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_template_comes_to_what_it_deploys(DerivedCase template) {
    template.check();
  }
}
