package org.lexloci.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Provider;
import org.lexloci.world.ChangeDates;

/**
 * The launch dates worth trying. Between two days on which something turns every date gives the
 * same case, so of each such span the day nearest to the present launch date stands for all.
 */
final class Days {

  /** The first day of each span but the first. */
  private final NavigableSet<LocalDate> turns = new TreeSet<>();

  private final Optional<Provider> anchor;

  /** Lists those on which editions turn. */
  Days(Candidates candidates) {
    this.anchor = candidates.agreement().anchor();
    if (candidates.inForce()) {
      for (EditionPeriod period : candidates.agreement().editions()) {
        turns.add(period.from());
        period.until().ifPresent(turns::add);
      }
    }
    ChangeDates readings = new ChangeDates();
    readings.ofReadings(candidates.editions().stream().map(EditionRules::edition).toList());
    turns.addAll(readings.all().keySet());
  }

  private Days(Days known, DeploymentRecords record) {
    this.anchor = known.anchor;
    ChangeDates recorded = new ChangeDates();
    recorded.ofRecord(record, anchor);
    turns.addAll(known.turns);
    turns.addAll(recorded.all().keySet());
  }

  /** Adds those on which something turns that is on record about a deployment. */
  Days of(Deployment deployment) {
    return new Days(this, deployment.record());
  }

  /** Lists the days after a day, the nearest first, and none before one that can still be kept. */
  List<LocalDate> after(LocalDate day, LocalDate earliest) {
    if (!day.isBefore(earliest)) {
      return List.copyOf(turns.tailSet(day, false));
    }
    List<LocalDate> after = new ArrayList<>(List.of(earliest));
    after.addAll(turns.tailSet(earliest, false));
    return after;
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
