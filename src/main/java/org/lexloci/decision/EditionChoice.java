package org.lexloci.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;

/**
 * Which editions a deployment is checked against.
 *
 * @param inForce the one in force on the launch date, else on the day of the question
 * @param named exactly these, when not {@code inForce}
 */
public record EditionChoice(boolean inForce, List<EditionPeriod> named) {

  /** The word that asks for the edition in force. */
  public static final String IN_FORCE = "in-force";

  /** Chooses the edition in force on the launch date. */
  public static EditionChoice oneInForce() {
    return new EditionChoice(true, List.of());
  }

  /** Chooses the agreement's default editions. */
  public static EditionChoice byDefault(Agreement agreement) {
    return new EditionChoice(
        false,
        agreement.editions().stream()
            .filter(e -> agreement.defaultEditions().contains(e.name()))
            .toList());
  }

  /** Lists the editions for a deployment that launches on a day, or has no launch date. */
  public List<EditionPeriod> on(Optional<LocalDate> launch, Agreement agreement, LocalDate today) {
    return inForce
        ? agreement.inForceOn(launch.orElse(today)).map(List::of).orElse(List.of())
        : named;
  }
}
