package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.EventRecord;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Event;
import org.lexloci.fact.Provider;
import org.lexloci.source.binding.Vocabulary;

/** What could come to be on record: a launch, and an event. */
final class RecordMoves {

  static final String SOURCE = "supposed";

  private final Candidates candidates;
  private final Agreement agreement;

  RecordMoves(Candidates candidates) {
    this.candidates = candidates;
    this.agreement = candidates.agreement();
  }

  Dimension launch(Deployment deployment) {
    return new Dimension(
        agreement.anchor().map(anchor -> launches(anchor, deployment)).orElse(List.of()));
  }

  List<Dimension> events() {
    return agreement.events().stream().map(event -> Dimension.declared(event(event))).toList();
  }

  /** A launch on the anchor provider, seen from the launch that is judged. */
  private List<Move> launches(Provider anchor, Deployment deployment) {
    List<Move> moves = new ArrayList<>();
    moves.add(
        launch(
            anchor,
            Set.of("launch"),
            d -> launched(anchor, d, 0) + ", the same day",
            d -> LaunchDate.on(d)));
    moves.add(
        launch(
            anchor,
            Set.of("launch", "launch=earlier"),
            d -> launched(anchor, d, -1) + " at the latest",
            d -> LaunchDate.on(d.minusDays(1))));
    boolean dated =
        deployment.record().launches().stream().anyMatch(l -> l.provider() == anchor && !l.never());
    if (!dated) {
      moves.add(
          launch(
              anchor,
              Set.of("launch=later"),
              d -> launched(anchor, d, 1) + " at the earliest",
              d -> LaunchDate.on(d.plusDays(1))));
      moves.add(
          launch(
              anchor,
              Set.of("launch=never"),
              d -> "no launch on " + anchor.id() + ", ever",
              d -> LaunchDate.NEVER));
    }
    return moves;
  }

  /** Names the stage too: a launch of another one may not be enough. */
  private static String launched(Provider anchor, Deployment judged, int days) {
    return "a launch on "
        + anchor.id()
        + " for "
        + Vocabulary.word(judged.stated().stageOrDefault())
        + ", "
        + judged.launchDay().map(day -> day.plusDays(days)).map(LocalDate::toString).orElse("");
  }

  private Move launch(
      Provider anchor,
      Set<String> burden,
      Function<Deployment, String> words,
      Function<LocalDate, LaunchDate> date) {
    return new Move(
        Cost.RECORD,
        burden,
        d ->
            d.launchDay()
                .filter(day -> date.apply(day).day().map(candidates::canBeKept).orElse(true))
                .map(
                    day -> {
                      Launch launch =
                          Launch.of(anchor, d.stated().stageOrDefault(), stated(date.apply(day)));
                      return d.with(
                          d.record()
                              .withLaunch(new LaunchOnRecord(launch, Origin.assumed(SOURCE))));
                    })
                .orElse(d),
        d -> d.launchDay().map(day -> words.apply(d)).orElse(""),
        Optional.empty(),
        Move.anyOf(Candidates::isAboutLaunch));
  }

  private List<Move> event(DeclaredEvent declared) {
    Event happened = new Event(declared.name(), true);
    if (!candidates.ask(happened.question())) {
      return List.of();
    }
    return List.of(
        new Move(
            Cost.EVENT,
            Set.of(happened.question()),
            d ->
                d.launchDay()
                    .filter(candidates::canBeKept)
                    .map(
                        day ->
                            d.with(
                                d.record()
                                    .withEvent(
                                        recorded(
                                            new EventRecord(
                                                stated(declared.name()),
                                                stated(SOURCE),
                                                stated(day),
                                                SOURCE)))))
                    .orElse(d),
            d -> declared.name() + " by " + d.launchDay().map(LocalDate::toString).orElse(""),
            Optional.empty(),
            asked -> asked.contains(happened.question())));
  }

  static <T> NamedRecord<T> recorded(T value) {
    return new NamedRecord<>(stated(SOURCE), value, Origin.Kind.ASSUMED, SOURCE);
  }
}
