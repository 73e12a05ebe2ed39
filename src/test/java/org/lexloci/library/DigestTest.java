package org.lexloci.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.Shipped;
import org.lexloci.engine.RuleBase;

/** What tells one set of rules from another. */
@Tag("exhaustive")
final class DigestTest {

  private static final Path FRONTIER = Path.of("rules/openai-amazon");

  @Test
  void what_was_packed_and_its_sources_have_one_digest() {
    PackedLibrary packed = PackedLibrary.open("openai-amazon");
    DirectoryLibrary directory = new DirectoryLibrary(FRONTIER, Shipped.BINDER);

    assertThat(packed.digest()).isEqualTo(directory.digest());
  }

  @Test
  void another_diagram_for_the_same_files_has_another_digest() {
    RuleBase own = first(PackedLibrary.open("openai-amazon"));
    RuleBase other = first(PackedLibrary.open());

    assertThat(Digest.of(FRONTIER, List.of(own)))
        .isEqualTo(Digest.of(FRONTIER, List.of(own)))
        .isNotEqualTo(Digest.of(FRONTIER, List.of(other)))
        .isNotEqualTo(Digest.of(FRONTIER));
  }

  private static RuleBase first(Library library) {
    return library.edition(library.agreement().editions().get(0)).base();
  }
}
