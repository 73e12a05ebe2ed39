package org.lexloci.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Fact;

/**
 * The consents on record of one product.
 *
 * @param began the first day on which there was a clause of a name
 */
record StatedConsents(List<StatedFields> records, Map<String, LocalDate> began) {

  /** Lists the answers to whether a consent to a clause holds on a day on all of some clouds. */
  List<List<Fact>> to(String clause, Set<String> clouds, Optional<LocalDate> day) {
    boolean given =
        clouds.stream()
            .allMatch(
                cloud ->
                    records.stream()
                        .filter(c -> isAbout(c, clause))
                        .filter(c -> c.is("provider", "any") || c.is("provider", cloud))
                        .anyMatch(c -> day.map(d -> isInForce(c, d)).orElse(true)));
    Consent yes = new Consent(clause, true);
    Consent no = new Consent(clause, false);
    return given
        ? day.isPresent() ? List.of(List.of(yes)) : List.of(List.of(yes), List.of(no))
        : List.of(List.of(no));
  }

  private boolean isAbout(StatedFields consent, String clause) {
    return consent.is("clause", clause)
        || consent.is("clause", "any")
            && began.containsKey(clause)
            && !consent.day("date").orElseThrow().isBefore(began.get(clause));
  }

  private static boolean isInForce(StatedFields consent, LocalDate day) {
    return !consent.day("date").orElseThrow().isAfter(day)
        && (consent.is("until", "open") || !consent.day("until").orElseThrow().isBefore(day));
  }
}
