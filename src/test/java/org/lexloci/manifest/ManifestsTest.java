package org.lexloci.manifest;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

  static Stream<DerivedCase> cases() {
    return Stream.of(
            "recognition",
            "containers",
            "commands",
            "programs",
            "neighbours",
            "deliveries",
            "installers",
            "names",
            "others")
        .flatMap(table -> DerivationTable.of(table).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void files_come_to_what_they_say(DerivedCase files) {
    files.check();
  }
}
