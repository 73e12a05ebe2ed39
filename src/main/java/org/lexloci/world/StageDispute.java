package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Stage;

/**
 * Launches on record of which not all can be so: no preview begins on the day of general
 * availability or later. What deployments say of themselves disputes nothing.
 */
record StageDispute(List<LaunchOnRecord> previews, List<LaunchOnRecord> general) {

  private static final StageDispute NONE = new StageDispute(List.of(), List.of());

  /** Finds what contradicts each other among the launches on one cloud. */
  static StageDispute of(List<LaunchOnRecord> launches) {
    List<LaunchOnRecord> previews = at(Stage.PREVIEW, launches);
    List<LaunchOnRecord> general = at(Stage.GENERAL_AVAILABILITY, launches);
    if (previews.isEmpty() || general.isEmpty()) {
      return NONE;
    }
    return new StageDispute(
        previews.stream().filter(p -> general.stream().anyMatch(g -> excludes(p, g))).toList(),
        general.stream().filter(g -> previews.stream().anyMatch(p -> excludes(p, g))).toList());
  }

  /** Lists what each side leaves of the launches; all of them where nothing is disputed. */
  Stream<List<LaunchOnRecord>> sides(List<LaunchOnRecord> launches) {
    return previews.isEmpty()
        ? Stream.of(launches)
        : Stream.of(previews, general)
            .map(side -> launches.stream().filter(Predicate.not(side::contains)).toList());
  }

  /** Tells both sides, with the place of each; empty where nothing is disputed. */
  Optional<String> told() {
    return previews.stream()
        .findFirst()
        .map(
            launch ->
                "the launch on "
                    + launch.provider().id()
                    + " is stated at more than one stage: "
                    + Stream.of(told("general availability", general), told("preview", previews))
                        .collect(Collectors.joining(", ")));
  }

  private static String told(String stage, List<LaunchOnRecord> side) {
    return side.stream()
        .map(l -> stage + " on " + day(l) + " by " + l.origin().shown())
        .collect(Collectors.joining(", "));
  }

  private static List<LaunchOnRecord> at(Stage stage, List<LaunchOnRecord> launches) {
    List<LaunchOnRecord> at = new ArrayList<>();
    for (LaunchOnRecord launch : launches) {
      if (launch.origin().kind() != Origin.Kind.DESCRIPTOR
          && launch.stage() == stage
          && launch.day().isPresent()) {
        at.add(launch);
      }
    }
    return at;
  }

  private static boolean excludes(LaunchOnRecord preview, LaunchOnRecord general) {
    return !day(preview).isBefore(day(general));
  }

  private static LocalDate day(LaunchOnRecord launch) {
    return launch.day().orElseThrow();
  }
}
