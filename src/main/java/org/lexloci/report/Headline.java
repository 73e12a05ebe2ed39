package org.lexloci.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.comparison.Supersession;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;

/** What the first line of a decision says besides its answer, the same in every report. */
public final class Headline {

  private Headline() {}

  /**
   * Says that no edition in force gives the verdict, that none was in force at all, or that the
   * product is another owner's; empty otherwise.
   */
  public static Optional<String> of(Decision decision) {
    Agreement agreement = decision.agreement();
    if (decision.editions().isEmpty()) {
      return Optional.of(nothingInForce(agreement, decision.deployment().launchDay()));
    }
    return decision.isOutside()
        ? Optional.of("not " + agreement.supplier().title() + "'s, outside the agreement")
        : Supersession.of(decision).map(Headline::supersession);
  }

  private static String supersession(Supersession found) {
    return "by "
        + dates(found.by())
        + ", superseded; the one in force says "
        + VerdictWords.read(found.inForce().verdict());
  }

  /** Names editions by their first days. */
  public static String dates(List<EditionDecision> editions) {
    return editions.stream()
        .map(e -> e.edition().period().from().toString())
        .collect(Collectors.joining(" and "));
  }

  private static String nothingInForce(Agreement agreement, Optional<LocalDate> day) {
    EditionPeriod first = agreement.editions().get(0);
    return "no edition is in force"
        + day.map(d -> " on " + d).orElse("")
        + day.filter(d -> d.isBefore(first.from()))
            .map(d -> ", before the first, of " + first.from())
            .orElse("");
  }
}
