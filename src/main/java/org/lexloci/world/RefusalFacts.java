package org.lexloci.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.RefusalRecord;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * What came of the counterparty's right of first refusal. An offer is of capacity on one cloud, so
 * each cloud off the anchor provider needs its own, and the worst outcome of all of them counts.
 */
record RefusalFacts(Deployment deployment, CaseBuilder builder) {

  private static final Question QUESTION = Questions.FIRST_REFUSAL;

  void add(Optional<Provider> anchor) {
    if (deployment.record().refusals().isEmpty()) {
      builder.settle(QUESTION, List.of());
      return;
    }
    Set<FirstRefusal> worst = new TreeSet<>(List.of(FirstRefusal.DECLINED));
    if (deployment.provider().isEmpty()) {
      worst.addAll(List.of(FirstRefusal.values()));
    }
    List<Known> stated = new ArrayList<>();
    for (Provider cloud : deployment.cloudsOff(anchor)) {
      worst = worse(worst, outcomes(cloud, stated));
    }
    Set<FirstRefusal> possible = worst;
    if (possible.size() > 1) {
      builder.ask(
          QUESTION.among(
              QUESTION.answers().stream()
                  .filter(a -> possible.contains(a.facts().get(0)))
                  .toList()));
    } else {
      builder.settle(
          QUESTION, stated.stream().filter(k -> possible.contains(k.fact())).limit(1).toList());
    }
  }

  /** Lists what may have come of the offers of a cloud's capacity. */
  private Set<FirstRefusal> outcomes(Provider cloud, List<Known> stated) {
    List<NamedRecord<RefusalRecord>> offers =
        deployment.record().refusals().stream().filter(r -> r.value().provider() == cloud).toList();
    if (offers.isEmpty()) {
      deployment.record().refusals().stream()
          .filter(offer -> offer.collection() == null)
          .forEach(offer -> builder.note(idle(offer, cloud)));
      return Set.of(FirstRefusal.NOT_OFFERED);
    }
    List<Known> known = offers.stream().flatMap(RefusalFacts::stated).toList();
    stated.addAll(known);
    Set<FirstRefusal> outcomes = new LinkedHashSet<>();
    known.forEach(k -> outcomes.add((FirstRefusal) k.fact()));
    if (outcomes.size() > 1) {
      builder.contradict(QUESTION, known);
    }
    return outcomes.isEmpty() ? Set.of(FirstRefusal.TAKEN, FirstRefusal.DECLINED) : outcomes;
  }

  private static String idle(NamedRecord<RefusalRecord> offer, Provider cloud) {
    return "no offer of capacity on %s counts: %s, it is of capacity on %s"
        .formatted(
            cloud.id(),
            offer.origin(offer.name().at(), offer.value().source()).shown(),
            offer.value().provider().id());
  }

  private static Stream<Known> stated(NamedRecord<RefusalRecord> offer) {
    @Nullable StatedValue<RefusalRecord.Outcome> outcome = offer.value().outcome();
    return outcome == null
        ? Stream.empty()
        : Stream.of(
            new Known(
                outcome.value() == RefusalRecord.Outcome.TAKEN
                    ? FirstRefusal.TAKEN
                    : FirstRefusal.DECLINED,
                offer.origin(outcome.at(), offer.value().source()),
                "on " + offer.value().provider().id()));
  }

  /** The answers stand in the order in which they help. */
  private static Set<FirstRefusal> worse(Set<FirstRefusal> one, Set<FirstRefusal> other) {
    Set<FirstRefusal> worse = new TreeSet<>();
    for (FirstRefusal a : one) {
      for (FirstRefusal b : other) {
        worse.add(a.compareTo(b) < 0 ? a : b);
      }
    }
    return worse;
  }
}
