package org.lexloci.manifest.compose;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class ComposeReaderTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("compose");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_project_comes_to_what_its_file_says(DerivedCase project) {
    project.check();
  }
}
