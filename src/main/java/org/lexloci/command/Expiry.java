package org.lexloci.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.Run;
import org.lexloci.world.ChangeDates;

/** How long a permission lasts if nobody changes anything but the calendar. */
public final class Expiry {

  private final Session session;
  private final List<Edition> editions;

  private Expiry(Session session) {
    this.session = session;
    this.editions =
        periods(session).stream()
            .filter(p -> p.until().filter(until -> !until.isAfter(session.today())).isEmpty())
            .map(period -> session.library().edition(period).edition())
            .toList();
  }

  private static Collection<EditionPeriod> periods(Session session) {
    return session.choice().inForce() ? session.agreement().editions() : session.choice().named();
  }

  /**
   * Finds the first day on which a deployment that a run permits would not be permitted.
   *
   * @param checker that has judged the run
   */
  public static Optional<LocalDate> of(Run run, Checker checker) {
    Expiry expiry = new Expiry(checker.session());
    SortedSet<LocalDate> ends = new TreeSet<>();
    for (Decision decision : run.decisions()) {
      if (decision.verdict() == Verdict.PERMIT) {
        expiry.of(decision.deployment(), ends).ifPresent(ends::add);
      }
    }
    return ends.stream().findFirst();
  }

  /** Looks no further than the first of the ends that are known. */
  private Optional<LocalDate> of(Deployment deployment, SortedSet<LocalDate> ends) {
    return days(deployment).stream()
        .takeWhile(day -> ends.isEmpty() || day.isBefore(ends.first()))
        .filter(day -> !isPermitted(deployment, day))
        .findFirst();
  }

  private boolean isPermitted(Deployment deployment, LocalDate day) {
    return session.asOf(day).judge().brief(deployment).verdict() == Verdict.PERMIT;
  }

  /** What turns with the day of a launch may turn with the day of the question too. */
  private SortedSet<LocalDate> days(Deployment deployment) {
    Agreement agreement = session.agreement();
    ChangeDates turns = new ChangeDates();
    if (session.choice().inForce()) {
      turns.ofForce(editions);
    }
    turns.ofReadings(editions);
    turns.ofRecord(deployment.record(), agreement.anchor());
    SortedSet<LocalDate> days = new TreeSet<>(turns.all().keySet());
    deployment.launchDay().ifPresent(days::add);
    return days.tailSet(session.today().plusDays(1));
  }
}
