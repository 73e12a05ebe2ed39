package org.lexloci.manifest.evidence;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class ResourceHostsTest {

  static List<DerivedCase> cases() {
    return DerivationTable.of("hosts");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_resource_runs_where_that_does_which_it_names(DerivedCase files) {
    files.check();
  }
}
