package org.lexloci.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;
import org.lexloci.source.word.WordList;

/** When the anchor provider's launch falls, seen from the first launch on the cloud judged. */
final class LaunchFacts {

  private final JudgedLaunch judged;
  private final Provider anchor;
  private final CaseBuilder builder;
  private final List<LaunchOnRecord> there;

  /**
   * Prepares to look for them.
   *
   * @param supplier the id of the party whose own shop window, wherever it runs, need not be a
   *     launch on the anchor provider
   */
  private LaunchFacts(JudgedLaunch judged, Provider anchor, String supplier, CaseBuilder builder) {
    this.judged = judged;
    this.anchor = anchor;
    this.builder = builder;
    this.there =
        judged
            .on(anchor)
            .filter(l -> l.stage() != Stage.RETIRED)
            .map(l -> isSoldBy(supplier, l.launch()) ? doubted(l) : l)
            .toList();
  }

  /** Collects what follows from the launches on record, where they are measured against one. */
  static CaseBuilder of(JudgedLaunch judged, Agreement agreement, LocalDate today) {
    CaseBuilder builder = new CaseBuilder();
    agreement
        .anchor()
        .ifPresent(
            anchor ->
                new LaunchFacts(judged, anchor, agreement.supplier().id(), builder).add(today));
    return builder;
  }

  private void add(LocalDate today) {
    if (judged.provider().equals(Optional.of(anchor))) {
      Origin itself = Origin.byDefault("this is the launch on " + anchor.id());
      builder.know(new Known(new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.SAME_DAY), itself));
      builder.know(new Known(new LaunchOrder(Stages.ANY_STAGE, Order.SAME_DAY), itself));
      builder.know(new Known(AnchorLaunch.MADE, itself));
      return;
    }
    List<LocalDate> known =
        Stream.concat(
                judged.launches().stream().flatMap(l -> l.day().stream()), judged.day().stream())
            .toList();
    LaunchOrders orders =
        new LaunchOrders(judged.stage(), known.isEmpty() ? List.of(today) : known);
    Collection<LaunchOrders.Days> first = orders.onAnchor(there);
    order(orders, first);
    planned(first, today);
  }

  private static boolean isSoldBy(String party, Launch launch) {
    return launch.channel() != null && launch.channel().value().equals(party);
  }

  private static LaunchOnRecord doubted(LaunchOnRecord launch) {
    return new LaunchOnRecord(
        launch.launch().doubted(), launch.origin(), List.of(Launch.SOLD_THERE));
  }

  private void order(LaunchOrders orders, Collection<LaunchOrders.Days> first) {
    Set<LaunchOrders.Days> here = new LinkedHashSet<>();
    for (List<LaunchOnRecord> launches : targets()) {
      here.addAll(orders.onTarget(judged.day(), launches));
    }
    Map<LaunchOrders.Pair, List<LaunchOrders.Way>> all = LaunchOrders.all(first, here);
    LaunchQuestion question = new LaunchQuestion(judged, anchor, there, builder);
    question.tellContradictions();
    if (all.size() == 1) {
      LaunchOrders.Pair pair = all.keySet().iterator().next();
      LaunchOrders.Way way = all.get(pair).get(0);
      builder.know(known(Stages.LIKE_FOR_LIKE, pair.like(), way));
      builder.know(known(Stages.ANY_STAGE, pair.any(), way));
      return;
    }
    List<LaunchOrders.Pair> pairs = List.copyOf(all.keySet());
    if (pairs.stream().map(LaunchOrders.Pair::any).distinct().count() == 1) {
      builder.know(known(Stages.ANY_STAGE, pairs.get(0).any(), all.get(pairs.get(0)).get(0)));
      question.ask(all, p -> List.of(new LaunchOrder(Stages.LIKE_FOR_LIKE, p.like())));
    } else if (pairs.stream().map(LaunchOrders.Pair::like).distinct().count() == 1) {
      builder.know(known(Stages.LIKE_FOR_LIKE, pairs.get(0).like(), all.get(pairs.get(0)).get(0)));
      question.ask(all, p -> List.of(new LaunchOrder(Stages.ANY_STAGE, p.any())));
    } else {
      question.ask(
          all,
          p ->
              List.of(
                  new LaunchOrder(Stages.LIKE_FOR_LIKE, p.like()),
                  new LaunchOrder(Stages.ANY_STAGE, p.any())));
    }
  }

  /** Where nobody states the cloud, it may be any on which a launch is on record, or none. */
  private List<List<LaunchOnRecord>> targets() {
    if (judged.provider().isPresent()) {
      return List.of(judged.on(judged.provider().get()).toList());
    }
    Map<Provider, List<LaunchOnRecord>> byCloud = new TreeMap<>();
    judged.launches().stream()
        .filter(l -> l.provider() != anchor)
        .forEach(l -> byCloud.computeIfAbsent(l.provider(), p -> new ArrayList<>()).add(l));
    List<List<LaunchOnRecord>> targets = new ArrayList<>(byCloud.values());
    targets.add(List.of());
    return targets;
  }

  private Known known(Stages stages, Order order, LaunchOrders.Way way) {
    boolean any = stages == Stages.ANY_STAGE;
    LocalDate day = any ? way.anchor().any() : way.anchor().like();
    LocalDate first = any ? way.target().any() : way.target().like();
    Optional<LaunchOnRecord> decides =
        there.stream()
            .filter(l -> order == Order.NEVER ? l.never() : l.day().filter(day::equals).isPresent())
            .min(Comparator.comparing(l -> !ripe(l)));
    return new Known(
        new LaunchOrder(stages, order),
        decides.map(LaunchOnRecord::origin).orElse(Origin.byDefault("whatever the days")),
        order == Order.NEVER ? "never on " + anchor.id() : note(order, day, first));
  }

  private boolean ripe(LaunchOnRecord launch) {
    return launch.stage() == null || launch.stage().atLeast(judged.stage());
  }

  /** Names the first launch on the cloud where the deployment itself is not that. */
  private String note(Order order, LocalDate day, LocalDate first) {
    long days = Math.abs(ChronoUnit.DAYS.between(day, first));
    String apart =
        order == Order.SAME_DAY
            ? "on " + anchor.id() + " the same day"
            : "on " + anchor.id() + " " + WordList.counted(days, "day") + " " + order.id();
    return judged.day().equals(Optional.of(first)) ? apart : apart + seenFrom(first);
  }

  private String seenFrom(LocalDate first) {
    return judged
        .provider()
        .map(
            p ->
                ", seen from the first launch on "
                    + p.id()
                    + " on "
                    + first
                    + judged
                        .on(p)
                        .filter(l -> l.day().filter(first::equals).isPresent())
                        .findFirst()
                        .map(l -> " (" + l.origin().shown() + ")")
                        .orElse(""))
        .orElse("");
  }

  /** Where it is open which launch is the first, it may be open whether that is still to come. */
  private void planned(Collection<LaunchOrders.Days> first, LocalDate today) {
    Map<LocalDate, LaunchOnRecord> toCome = new TreeMap<>();
    there.stream()
        .filter(l -> l.day().filter(today::isBefore).isPresent())
        .sorted(Comparator.comparing(l -> !ripe(l)))
        .forEach(l -> toCome.putIfAbsent(l.day().orElseThrow(), l));
    Set<Boolean> planned =
        first.stream()
            .map(days -> toCome.containsKey(days.like()) || toCome.containsKey(days.any()))
            .collect(Collectors.toSet());
    if (planned.size() > 1) {
      builder.ask(Questions.ANCHOR_LAUNCH.withoutDefault());
    } else {
      builder.settle(
          Questions.ANCHOR_LAUNCH,
          planned.contains(false)
              ? List.of()
              : toCome.values().stream().min(Comparator.comparing(l -> !ripe(l))).stream()
                  .map(this::planned)
                  .toList());
    }
  }

  private Known planned(LaunchOnRecord launch) {
    return new Known(
        AnchorLaunch.PLANNED,
        launch.origin(),
        "on " + anchor.id() + " on " + launch.day().orElseThrow());
  }
}
