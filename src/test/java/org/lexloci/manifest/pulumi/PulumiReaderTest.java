package org.lexloci.manifest.pulumi;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class PulumiReaderTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("pulumi");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_program_comes_to_what_its_file_and_stacks_say(DerivedCase program) {
    program.check();
  }
}
