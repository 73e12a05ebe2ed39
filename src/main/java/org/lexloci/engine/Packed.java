package org.lexloci.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;

/**
 * What the build noted about an agreement when it packed it.
 *
 * @param digest of the agreement's files
 */
record Packed(String digest, List<PackedEdition> editions) {

  /**
   * What the build noted about an edition.
   *
   * @param model the name of the class that describes the compiled rules
   * @param asks the ids of the questions that the rules of each clause ask, by clause
   * @param named the providers that rules tell from others
   */
  record PackedEdition(
      String name,
      LocalDate from,
      @Nullable LocalDate until,
      String digest,
      String model,
      Map<String, List<String>> asks,
      List<Provider> named) {}
}
