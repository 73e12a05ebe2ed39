package org.lexloci.manifest.kubernetes;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class KubernetesReaderTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("kubernetes");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void objects_come_to_what_their_files_say(DerivedCase objects) {
    objects.check();
  }
}
