package org.lexloci.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Notes;
import org.lexloci.deployment.Deployment;
import org.lexloci.library.Library;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.world.ChangeDates;

/**
 * Judges a deployment for each launch date of a span. Between two days on which something turns
 * that a verdict may depend on, every day has the same answer, so the first of them is judged.
 *
 * @param judge under the same editions
 */
public record Timelines(Library library, EditionChoice choice, Judge judge) {

  private static final Position SUPPOSED = Position.whole("--over");

  /** Lists what holds when, for any launch date of a span. */
  public List<Interval> over(Span span, Deployment deployment) {
    SortedMap<LocalDate, List<String>> turns = turns(span, deployment);
    List<LocalDate> firsts =
        Stream.concat(Stream.of(span.from()), turns.keySet().stream().filter(span::holds))
            .distinct()
            .toList();
    List<LocalDate> starts = new ArrayList<>();
    List<List<EditionDecision>> held = new ArrayList<>();
    for (LocalDate day : firsts) {
      List<EditionDecision> editions = judge.decide(launched(day, deployment));
      if (held.isEmpty()
          || !DecisionSummary.of(held.get(held.size() - 1)).equals(DecisionSummary.of(editions))) {
        starts.add(day);
        held.add(editions);
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate first = starts.get(i);
      LocalDate until = i + 1 < starts.size() ? starts.get(i + 1) : span.until();
      intervals.add(
          new Interval(
              new Span(first, until),
              Judge.strictest(deployment, held.get(i)),
              held.get(i),
              i == 0 ? List.of() : turns.getOrDefault(first, List.of())));
    }
    return intervals;
  }

  static Deployment launched(LocalDate day, Deployment deployment) {
    return deployment.with(deployment.stated().onDay(new StatedValue<>(day, SUPPOSED)));
  }

  /** Lists what a reader should know besides: that of the last day. */
  public List<String> notes(Span span, Deployment deployment) {
    return Stream.concat(
            judge.notes(launched(span.last(), deployment)).stream(),
            Notes.past(library.agreement(), span.last()).stream())
        .toList();
  }

  private SortedMap<LocalDate, List<String>> turns(Span span, Deployment deployment) {
    Agreement agreement = library.agreement();
    List<EditionPeriod> periods =
        choice.inForce()
            ? agreement.editions().stream().filter(p -> overlaps(p, span)).toList()
            : choice.named();
    List<Edition> editions = periods.stream().map(p -> library.edition(p).edition()).toList();
    ChangeDates turns = new ChangeDates();
    if (choice.inForce()) {
      turns.ofForce(editions);
    }
    turns.ofReadings(editions);
    turns.ofRecord(
        deployment.record(),
        agreement
            .anchor()
            .filter(a -> deployment.provider().filter(p -> p.value() == a).isEmpty()));
    return turns.all();
  }

  private static boolean overlaps(EditionPeriod period, Span span) {
    return period.from().isBefore(span.until())
        && period.until().map(until -> until.isAfter(span.from())).orElse(true);
  }
}
