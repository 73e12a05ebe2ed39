package org.lexloci.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.fact.Provider;

/**
 * A contract that says where products may run.
 *
 * @param supplier whose products are deployed
 * @param counterparty who can consent
 * @param anchor the provider that launch order is measured against; empty when no clause is about
 *     launch order
 * @param publicRecord whether the public record is about the supplier's products
 * @param basis what the wording rests on, for every report
 * @param recordedUntil the last day for which amendments were looked for; empty when there is no
 *     need to look
 * @param defaultEditions names of the editions that are checked unless others are asked for
 * @param products groups of products that clauses name
 * @param attributes what clauses ask about a product or a deployment beyond what every agreement
 *     may
 * @param regions groups of regions that clauses name
 * @param editions in the order of their first days, none overlapping another
 */
public record Agreement(
    String id,
    String title,
    Party supplier,
    Party counterparty,
    Optional<Provider> anchor,
    boolean publicRecord,
    String basis,
    Optional<LocalDate> recordedUntil,
    List<String> defaultEditions,
    List<DeclaredEvent> events,
    List<DeclaredGroup> products,
    List<DeclaredAttribute> attributes,
    List<DeclaredRegions> regions,
    List<EditionPeriod> editions) {

  /** Finds an edition by its name or its first day. */
  public Optional<EditionPeriod> edition(String name) {
    return editions.stream()
        .filter(e -> e.name().equals(name) || e.from().toString().equals(name))
        .findFirst();
  }

  /** Finds the edition that holds on a day. */
  public Optional<EditionPeriod> inForceOn(LocalDate day) {
    return editions.stream().filter(e -> e.holdsOn(day)).findFirst();
  }

  /** Lists the attributes that products have, or those that deployments have. */
  public List<DeclaredAttribute> attributes(DeclaredAttribute.Of of) {
    return attributes.stream().filter(attribute -> attribute.of() == of).toList();
  }
}
