package org.lexloci.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Deployment;
import org.lexloci.source.Shown;
import org.lexloci.world.Case;

/** What a reader of a decision should know besides. */
final class Notes {

  private Notes() {}

  static List<String> of(
      Deployment deployment, Case judged, Agreement agreement, boolean noEdition, LocalDate today) {
    List<String> notes = new ArrayList<>(judged.contradictions());
    Optional<LocalDate> launch = deployment.launchDay();
    if (noEdition) {
      notes.add("no edition of the agreement is in force on " + launch.orElse(today));
    }
    if (deployment.record().said().isEmpty()) {
      String near =
          deployment.record().near().stream().map(Shown::of).collect(Collectors.joining("` or `"));
      notes.add(
          "`"
              + Shown.of(deployment.product().value())
              + "` is not on record"
              + (near.isEmpty() ? "" : "; did you mean `" + near + "`?"));
    }
    launch
        .filter(day -> agreement.recordedUntil().filter(day::isAfter).isPresent())
        .ifPresent(
            day ->
                notes.add(
                    "what is known of the agreement ends on "
                        + agreement.recordedUntil().orElseThrow()
                        + "; check for amendments before "
                        + day));
    Regions.doubt(deployment).ifPresent(notes::add);
    return notes;
  }
}
