package org.lexloci.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What documents mean under an agreement.
 *
 * @param supplier whose products it is about, unless a document says otherwise
 * @param counterparty the other party
 * @param anchor the cloud that has to be first
 * @param first the clause that says so
 * @param began the first day on which there was a clause of a name, of those that a consent may be
 *     to
 */
record StatedTerms(
    String supplier,
    String counterparty,
    String anchor,
    String first,
    Map<String, LocalDate> began) {

  static final StatedTerms SHIPPED =
      new StatedTerms(
          "openai",
          "microsoft",
          "azure",
          "ship-first-azure",
          Map.of(
              "exclusive-cloud-provider", LocalDate.of(2019, 7, 22),
              "exclusive-cloud-all-workloads", LocalDate.of(2023, 1, 23),
              "api-exclusive-azure", LocalDate.of(2025, 1, 21),
              "rofr-new-capacity", LocalDate.of(2025, 1, 21),
              "azure-api-exclusivity-until-agi", LocalDate.of(2025, 10, 28),
              "open-weight-release", LocalDate.of(2025, 10, 28),
              "third-party-stateless-calls-azure", LocalDate.of(2026, 2, 27),
              "first-party-products-azure", LocalDate.of(2026, 2, 27),
              "ship-first-azure", LocalDate.of(2026, 4, 27)));

  /** The agreement of which the mill is a party. */
  static final StatedTerms HARBOUR =
      new StatedTerms(
          "mill",
          "harbour",
          "gcp",
          "ship-first-gcp",
          Map.of(
              "ship-first-gcp", LocalDate.of(2026, 4, 27),
              "joint-work-is-told", LocalDate.of(2026, 4, 27)));

  List<String> parties() {
    return List.of(supplier, counterparty);
  }
}
