package org.lexloci.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the build noted about an agreement when it packed it.
 *
 * @param digest of the agreement's files and diagrams
 */
record PackedIndex(String digest, List<PackedEdition> editions) {

  /**
   * What the build noted about an edition.
   *
   * @param model the name of the class that describes the compiled rules
   */
  record PackedEdition(
      String name, LocalDate from, @Nullable LocalDate until, String digest, String model) {}
}
