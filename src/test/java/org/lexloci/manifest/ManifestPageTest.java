package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.kind.ManifestKind;

/** The site's page on manifests says of every kind how far it is read. */
final class ManifestPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/manifests.md");

  static Stream<ManifestKind> kinds() {
    return Stream.of(ManifestKind.values());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_has_its_row(ManifestKind kind) throws IOException {
    String row = kind.title();
    if (!kind.instead().isEmpty()) {
      String counted = kind.deploys() ? kind.counted() : "";
      row = "| " + row + " | " + counted + " | " + kind.instead() + " |";
    }

    assertThat(Files.readString(PAGE)).contains(row.replace("  ", " "));
  }
}
