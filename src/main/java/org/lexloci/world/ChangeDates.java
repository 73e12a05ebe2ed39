package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.CapabilityStatement;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.EventRecord;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.fact.Provider;

/**
 * The days from which something new bears on a launch, each with a phrase that says what. On any
 * other day a deployment reduces to the same case and the same worlds as on the day before: what
 * compares a day with the launch date has to be told here.
 */
public final class ChangeDates {

  private final SortedMap<LocalDate, List<String>> turns = new TreeMap<>();

  /** Answers what was collected. */
  public SortedMap<LocalDate, List<String>> all() {
    return turns;
  }

  /** Collects when each of some editions comes into force, and when one ends and none follows. */
  public void ofForce(List<Edition> editions) {
    for (Edition edition : editions) {
      turn(edition.period().from(), edition.shown() + " comes into force");
      edition
          .period()
          .until()
          .filter(until -> editions.stream().noneMatch(e -> e.period().from().equals(until)))
          .ifPresent(until -> turn(until, edition.shown() + " is no longer in force"));
    }
  }

  /** Collects when the ambiguities of some editions arose. */
  public void ofReadings(List<Edition> editions) {
    for (Edition edition : editions) {
      for (DeclaredReading reading : edition.readings()) {
        if (reading.since() != null) {
          turn(reading.since(), "the reading " + reading.name() + " arises");
        }
      }
    }
  }

  /**
   * Collects when what is on record about a deployment begins or ceases to count.
   *
   * @param anchor the provider whose launches are compared with this one, if there is one
   */
  public void ofRecord(DeploymentRecords record, Optional<Provider> anchor) {
    anchor.ifPresent(a -> ofLaunches(record, a));
    for (NamedRecord<ConsentRecord> consent : record.consents()) {
      ConsentRecord value = consent.value();
      String shown = consent.origin(consent.name().at(), value.source()).shown();
      turn(value.date().value(), "a consent begins to count, " + shown);
      value
          .until()
          .value()
          .day()
          .ifPresent(last -> turn(last.plusDays(1), "a consent no longer counts, " + shown));
    }
    for (NamedRecord<CapabilityStatement> statement : record.capabilities()) {
      CapabilityStatement value = statement.value();
      turn(
          value.date().value(),
          "a statement on a capability begins to count, "
              + statement.origin(value.date().at(), value.source()).shown());
    }
    for (NamedRecord<EventRecord> event : record.events()) {
      EventRecord value = event.value();
      turn(
          value.date().value(),
          value.event().value()
              + " happens, "
              + event.origin(value.date().at(), value.source()).shown());
    }
  }

  private void ofLaunches(DeploymentRecords record, Provider anchor) {
    for (LaunchOnRecord launch : record.launches()) {
      Provider provider = launch.provider();
      String shown = launch.origin().shown();
      Optional<LocalDate> date = launch.day();
      date.ifPresent(day -> turn(day, "it launches on " + provider.id() + ", " + shown));
      date.filter(day -> provider == anchor)
          .ifPresent(
              day ->
                  turn(
                      day.plusDays(1),
                      "it launched on " + anchor.id() + " the day before, " + shown));
    }
  }

  private void turn(LocalDate day, String what) {
    List<String> whats = turns.computeIfAbsent(day, d -> new ArrayList<>());
    if (!whats.contains(what)) {
      whats.add(what);
    }
  }
}
