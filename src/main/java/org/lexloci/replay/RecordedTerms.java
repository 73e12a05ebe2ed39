package org.lexloci.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * What a house accepted, as the run tells it. Nobody can check that: the waivers and the baseline
 * themselves are no part of a record.
 *
 * @param today the day on which waivers had to count
 * @param waivers those that counted, by their names
 * @param baseline the file of it, if denials of it were met
 */
public record RecordedTerms(
    String today, Map<String, RecordedWaiver> waivers, Optional<String> baseline) {

  /**
   * A waiver.
   *
   * @param until the last day on which it counted
   */
  public record RecordedWaiver(
      String clause, Optional<String> deployment, Optional<String> provider, LocalDate until) {}

  /** Reads them from the document or line of kind {@code Run}. */
  static RecordedTerms of(Node head) {
    Map<String, RecordedWaiver> waivers = new LinkedHashMap<>();
    for (Node waiver : TreePaths.items(head, "waivers")) {
      Optional<LocalDate> until =
          Vocabularies.day(TreePaths.text(waiver, "until").orElse(""))
              .filter(day -> TreePaths.text(waiver, "state").equals(Optional.of("used")));
      until.ifPresent(
          day ->
              waivers.put(
                  RunFields.text(waiver, "name"),
                  new RecordedWaiver(
                      RunFields.text(waiver, "clause"),
                      TreePaths.text(waiver, "deployment"),
                      TreePaths.text(waiver, "provider"),
                      day)));
    }
    Optional<String> met =
        TreePaths.text(head, "baseline", "met").filter(many -> !many.equals("0"));
    return new RecordedTerms(
        RunFields.text(head, "today"),
        waivers,
        met.flatMap(many -> TreePaths.text(head, "baseline", "file")));
  }

  /** Tells whether a waiver is for a breach of a clause by a deployment, and counted. */
  boolean count(String waiver, String clause, RecordedDecision decision) {
    return Optional.ofNullable(waivers.get(waiver))
        .filter(w -> w.clause().equals(clause))
        .filter(w -> !w.until().isBefore(day()))
        .filter(w -> w.deployment().map(decision.name()::equals).orElse(w.provider().isPresent()))
        .filter(w -> w.provider().isEmpty() || w.provider().equals(decision.provider()))
        .isPresent();
  }

  private LocalDate day() {
    return Vocabularies.day(today).orElse(LocalDate.MAX);
  }
}
