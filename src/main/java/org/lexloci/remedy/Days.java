package org.lexloci.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Consent;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.OnRecord;
import org.lexloci.descriptor.Recorded;
import org.lexloci.fact.Provider;

/**
 * The launch dates worth trying. Between two days on which something turns every date gives the
 * same case, so of each such span the day nearest to the present launch date stands for all.
 */
final class Days {

  /** The first day of each span but the first. */
  private final NavigableSet<LocalDate> turns = new TreeSet<>();

  Days(Candidates candidates, Deployment deployment) {
    if (candidates.inForce()) {
      for (EditionPeriod period : candidates.agreement().editions()) {
        turns.add(period.from());
        period.until().ifPresent(turns::add);
      }
    }
    candidates.editions().stream()
        .flatMap(e -> e.edition().readings().stream())
        .map(DeclaredReading::since)
        .filter(since -> since != null)
        .forEach(turns::add);
    candidates.agreement().anchor().ifPresent(anchor -> launches(deployment.record(), anchor));
    onRecord(deployment.record());
  }

  private void launches(OnRecord record, Provider anchor) {
    for (OnRecord.Sourced<Launch> launch : record.launches()) {
      if (launch.value().provider() == anchor && !launch.value().date().value().never()) {
        LocalDate day = launch.value().date().value().day();
        turns.add(day);
        turns.add(day.plusDays(1));
      }
    }
  }

  private void onRecord(OnRecord record) {
    for (Recorded<Consent> consent : record.consents()) {
      turns.add(consent.value().date().value());
      if (consent.value().until() != null) {
        turns.add(consent.value().until().plusDays(1));
      }
    }
    record.events().forEach(event -> turns.add(event.value().date().value()));
  }

  /** Lists the days after a day, the nearest first. */
  List<LocalDate> after(LocalDate day) {
    return List.copyOf(turns.tailSet(day, false));
  }

  /** Lists the days before a day, the nearest first, and none that lies before another one. */
  List<LocalDate> before(LocalDate day, LocalDate earliest) {
    List<LocalDate> before = new ArrayList<>();
    for (LocalDate turn : turns.headSet(day, true).descendingSet()) {
      if (turn.isAfter(earliest)) {
        before.add(turn.minusDays(1));
      }
    }
    return before;
  }
}
