package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.fact.Provider;

/**
 * The consents on record for a deployment. A clause is released where every cloud off the anchor
 * provider, that of the model calls included, is covered by one.
 *
 * @param placed whether it is known on which clouds it runs
 */
record ConsentsOnRecord(
    List<NamedRecord<ConsentRecord>> all,
    Optional<LocalDate> launch,
    Set<Provider> clouds,
    boolean placed)
    implements Consents {

  private static final Comparator<NamedRecord<ConsentRecord>> LONGEST_FIRST =
      Comparator.comparing(
          (NamedRecord<ConsentRecord> c) -> c.value().until().value().day().orElse(LocalDate.MAX),
          Comparator.reverseOrder());

  static ConsentsOnRecord of(Deployment deployment, Optional<Provider> anchor) {
    return new ConsentsOnRecord(
        deployment.record().consents(),
        deployment.launchDay(),
        deployment.cloudsOff(anchor),
        deployment.provider().isPresent());
  }

  @Override
  public Optional<Released> released(String clause, LocalDate began) {
    List<NamedRecord<ConsentRecord>> bearing = bearing(clause, began);
    if (bearing.isEmpty()) {
      return Optional.empty();
    }
    List<NamedRecord<ConsentRecord>> relied = new ArrayList<>();
    for (Provider cloud : clouds) {
      Optional<NamedRecord<ConsentRecord>> covering =
          bearing.stream().filter(c -> c.value().provider().covers(cloud)).findFirst();
      if (covering.isEmpty()) {
        return Optional.empty();
      }
      relied.add(covering.get());
    }
    Optional<NamedRecord<ConsentRecord>> anywhere =
        bearing.stream().filter(c -> c.value().provider().one().isEmpty()).findFirst();
    if (!placed) {
      relied.add(anywhere.orElse(bearing.get(0)));
    }
    return Optional.of(
        new Released(
            (placed || anywhere.isPresent()) && relied.stream().allMatch(this::counts),
            relied.get(0).origin(relied.get(0).name().at(), relied.get(0).value().source()),
            relied.stream()
                .flatMap(c -> c.value().until().value().day().stream())
                .min(Comparator.naturalOrder())));
  }

  @Override
  public List<String> idle(String clause, LocalDate began) {
    List<NamedRecord<ConsentRecord>> bearing = bearing(clause, began);
    String open =
        clouds.stream()
            .filter(cloud -> bearing.stream().noneMatch(c -> c.value().provider().covers(cloud)))
            .map(Provider::id)
            .collect(Collectors.joining(" or "));
    return all.stream()
        .filter(c -> names(c.value(), clause))
        .map(
            c ->
                c.origin(c.name().at(), c.value().source()).shown()
                    + ", "
                    + why(c.value(), began, open))
        .toList();
  }

  private String why(ConsentRecord consent, LocalDate began, String open) {
    if (older(consent, began)) {
      return "it is of " + consent.date().value() + ", before there was the clause, " + began;
    }
    Optional<LocalDate> late = launch.filter(consent.date().value()::isAfter);
    if (late.isPresent()) {
      return "it is of " + consent.date().value() + ", after the launch on " + late.get();
    }
    return mayCount(consent)
        ? "it is not for " + open
        : "it ended on " + consent.until().value().day().orElseThrow() + ", before the launch";
  }

  private List<NamedRecord<ConsentRecord>> bearing(String clause, LocalDate began) {
    List<NamedRecord<ConsentRecord>> bearing = new ArrayList<>();
    for (NamedRecord<ConsentRecord> one : all) {
      ConsentRecord consent = one.value();
      if (names(consent, clause) && !older(consent, began) && mayCount(consent)) {
        bearing.add(one);
      }
    }
    bearing.sort(LONGEST_FIRST);
    return bearing;
  }

  private static boolean names(ConsentRecord consent, String clause) {
    return consent.forAnyClause() || consent.clause().value().equals(clause);
  }

  /** A consent to every clause is one to those that there were on its day. */
  private static boolean older(ConsentRecord consent, LocalDate began) {
    return consent.forAnyClause()
        && !consent.date().value().equals(ConsentRecord.ALWAYS)
        && consent.date().value().isBefore(began);
  }

  private boolean mayCount(ConsentRecord consent) {
    return launch.map(consent::countsOn).orElse(true);
  }

  private boolean counts(NamedRecord<ConsentRecord> consent) {
    return launch.isPresent() || consent.value().always();
  }
}
