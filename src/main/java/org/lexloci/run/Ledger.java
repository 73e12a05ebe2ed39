package org.lexloci.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.acceptance.Denial;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.Decision;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.world.SettledReading;

/**
 * What was accepted outside of the rules in one run, and what for.
 *
 * @param baseline what became of it, if there was one
 * @param readings that the house has settled
 * @param failOn how bad it has to be for the run to fail
 */
public record Ledger(
    List<WaiverUse> waivers,
    Optional<BaselineUse> baseline,
    List<SettledReading> readings,
    FailOn failOn) {

  /** Adds up what became of each waiver. */
  static List<WaiverUse> uses(HouseTerms terms, List<Decision> decisions, LocalDate today) {
    List<WaiverUse> uses = new ArrayList<>();
    for (Waiver waiver : terms.waivers()) {
      int broken =
          (int)
              decisions.stream()
                  .filter(d -> d.acceptance().waived().stream().anyMatch(w -> w.waiver() == waiver))
                  .count();
      WaivedBreach.State state = terms.state(waiver, today);
      boolean idle = broken == 0 && state != WaivedBreach.State.EXPIRED;
      uses.add(new WaiverUse(waiver, idle ? WaivedBreach.State.UNUSED : state, broken));
    }
    return uses;
  }

  /** Counts the waivers that came to something. */
  public long count(WaivedBreach.State state) {
    return waivers.stream().filter(w -> w.state() == state).count();
  }

  /** Says which waivers have expired, which nothing needs, and what of the baseline is fixed. */
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    for (WaiverUse use : waivers) {
      Waiver waiver = use.waiver();
      String name = "waiver `" + waiver.name().value() + "` ";
      if (use.state() == WaivedBreach.State.EXPIRED) {
        warnings.add(new Problem(waiver.until().at(), name + expired(waiver)));
      } else if (use.state() == WaivedBreach.State.UNUSED) {
        warnings.add(
            new Problem(
                waiver.name().at(),
                name
                    + "is not used: nothing that was judged breaks "
                    + SafeText.quoted(waiver.clause().value())
                    + " where it is for"));
      } else if (waiver.deployment().isPresent() && use.deployments() > 1) {
        warnings.add(
            new Problem(
                waiver.name().at(),
                name
                    + "is for one deployment, and "
                    + use.deployments()
                    + " that break "
                    + SafeText.quoted(waiver.clause().value())
                    + " are called so"));
      }
    }
    baseline
        .filter(use -> !use.fixed().isEmpty())
        .ifPresent(
            use ->
                warnings.add(
                    new Problem(
                        Position.whole(use.file().shown()),
                        Denial.many(use.fixed()) == 1
                            ? "1 denial in it is fixed"
                            : Denial.many(use.fixed()) + " denials in it are fixed")));
    return warnings;
  }

  private static String expired(Waiver waiver) {
    return waiver
        .lastDay()
        .map(last -> "has expired: its last day was " + last)
        .orElse("has expired: `until` is no day such as `2026-04-27`");
  }
}
