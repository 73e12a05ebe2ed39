package org.lexloci.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Owner;
import org.lexloci.finding.Finding;
import org.lexloci.source.SafeText;
import org.lexloci.world.Case;
import org.lexloci.world.Known;

/** What a reader of a decision should know besides. */
public final class Notes {

  private static final Period GRACE = Period.ofWeeks(1);

  /** The question when the deployment itself launches. */
  private static final String DATE = "target.launchDate";

  private Notes() {}

  static List<String> of(Deployment deployment, Case judged, Agreement agreement, LocalDate today) {
    List<String> notes = new ArrayList<>();
    deployment.asOf().ifPresent(asOf -> notes.add(asOf(asOf)));
    notes.addAll(deployment.observed().conflicts());
    outside(deployment, judged, agreement).ifPresent(notes::add);
    notes.addAll(judged.contradictions());
    notes.addAll(deployment.observed().notes());
    Optional<LocalDate> launch = deployment.launchDay();
    LocalDate day = launch.orElse(today);
    if (agreement.inForceOn(day).isEmpty()) {
      notes.add("no edition of the agreement is in force on " + day + early(agreement, day));
    }
    boolean named = !deployment.observed().additions().containsKey(Observation.PRODUCT);
    if (named && deployment.record().said().isEmpty()) {
      String near =
          deployment.record().near().stream()
              .map(SafeText::of)
              .collect(Collectors.joining("` or `"));
      notes.add(
          SafeText.quoted(deployment.product().value())
              + " is not on record"
              + (near.isEmpty() ? "" : "; did you mean `" + near + "`?")
              + others(deployment, agreement));
      if (judged.known().stream().anyMatch(Notes::takenForTheSuppliers)) {
        notes.add(
            "no `owner` is stated, so it is taken for " + agreement.supplier().title() + "'s");
      }
    }
    notes.addAll(RegionSpelling.doubts(deployment));
    return notes;
  }

  private static boolean takenForTheSuppliers(Known known) {
    return known.fact() == Owner.SUPPLIER && known.origin().kind() == Origin.Kind.DEFAULT;
  }

  /** Says how to state whose product it is that is called like another owner's. */
  private static String others(Deployment deployment, Agreement agreement) {
    return Optional.of(deployment.product().value())
        .filter(name -> agreement.publicRecord())
        .flatMap(name -> CommonNames.shipped().other(name))
        .map(
            other ->
                "; "
                    + other.name()
                    + " is "
                    + other.title()
                    + "'s, which `{name: "
                    + SafeText.of(deployment.product().value())
                    + ", owner: "
                    + other.owner()
                    + "}` states")
        .orElse("");
  }

  /** Says whose product it is where it is somebody else's. */
  static Optional<String> outside(Deployment deployment, Case judged, Agreement agreement) {
    return judged
        .othersProduct()
        .map(
            known ->
                "outside the agreement: "
                    + SafeText.quoted(deployment.product().value())
                    + " is not "
                    + agreement.supplier().title()
                    + "'s product, "
                    + known.origin().shown());
  }

  static String asOf(Deployment.AsOf asOf) {
    return "as of " + asOf.words();
  }

  /** Says until when consents permit, and why those on record release nothing. */
  static List<String> consents(Case judged, List<EditionDecision> editions) {
    List<String> notes = new ArrayList<>();
    for (EditionDecision edition : editions) {
      if (edition.verdict() == Verdict.PERMIT) {
        notes.addAll(ends(edition));
      } else {
        List<String> broken = edition.broken().stream().map(o -> o.clause().id()).toList();
        edition.known().stream()
            .map(Known::fact)
            .filter(Consent.class::isInstance)
            .map(Consent.class::cast)
            .filter(consent -> !consent.given())
            .map(Consent::clause)
            .filter(broken::contains)
            .flatMap(
                clause ->
                    judged.consents().idle(clause, edition.edition().began(clause)).stream()
                        .map(why -> "no consent to " + clause + " counts: " + why))
            .forEach(notes::add);
      }
    }
    return notes;
  }

  private static List<String> ends(EditionDecision edition) {
    return edition.known().stream()
        .filter(k -> k.fact() instanceof Consent && !k.note().isEmpty())
        .filter(k -> isReleasing(k.fact(), edition))
        .map(
            k ->
                edition.edition().shown()
                    + " says YES "
                    + k.note()
                    + ", when the consent ends: "
                    + k.origin().shown())
        .toList();
  }

  private static boolean isReleasing(Fact consent, EditionDecision edition) {
    return edition
        .findings()
        .filter(Finding.Excepted.class::isInstance)
        .anyMatch(finding -> finding.matched().contains(consent));
  }

  /** Says which edition is the first for a day before all of them. */
  private static String early(Agreement agreement, LocalDate day) {
    EditionPeriod first = agreement.editions().get(0);
    return day.isBefore(first.from()) ? "; the first is " + first.name() : "";
  }

  /**
   * Says that amendments may have been missed. A few days past the end of what is known hardly
   * differ from none, and every question of today would carry the note.
   */
  public static Optional<String> past(Agreement agreement, LocalDate day) {
    return agreement
        .recordedUntil()
        .filter(known -> day.isAfter(known.plus(GRACE)))
        .map(
            known ->
                "what is known of the agreement ends on "
                    + known
                    + "; check for amendments before "
                    + day);
  }

  /** Says how a file itself is told what the verdict depends on. */
  static List<String> additions(Deployment deployment, List<EditionDecision> editions) {
    Set<String> asked = new LinkedHashSet<>();
    asked.add(Observation.PRODUCT);
    editions.forEach(edition -> edition.dependsOn().forEach(d -> asked.add(d.question().id())));
    if (asked.contains(DATE) && deployment.observed().object().isEmpty()) {
      String target = deployment.stated().target() == null ? "spec" : "spec.target";
      String line =
          deployment.stated().target() == null ? "target: {launchDate: DAY}" : "launchDate: DAY";
      return List.of("add `" + line + "` under `" + target + "`, " + deployment.at());
    }
    return deployment.observed().additions().entrySet().stream()
        .filter(addition -> !addition.getValue().isEmpty() && asked.contains(addition.getKey()))
        .map(addition -> "add " + addition.getValue() + ", " + deployment.at())
        .distinct()
        .toList();
  }
}
