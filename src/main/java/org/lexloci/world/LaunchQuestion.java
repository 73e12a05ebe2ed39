package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Provider;
import org.lexloci.source.word.WordList;

/**
 * What is asked where the order of the launches on two clouds is open.
 *
 * @param there the launches on the anchor provider
 */
record LaunchQuestion(
    JudgedLaunch judged, Provider anchor, List<LaunchOnRecord> there, CaseBuilder builder) {

  /** When the deployment itself launches, which is asked before anything else. */
  static final String OWN_DATE = "target.launchDate";

  /** Asks for the deployment's own day where that is missing, else for the anchor provider's. */
  void ask(
      Map<LaunchOrders.Pair, List<LaunchOrders.Way>> ways,
      Function<LaunchOrders.Pair, List<Fact>> facts) {
    boolean own = judged.day().isEmpty();
    List<Answer> answers = new ArrayList<>();
    ways.forEach(
        (pair, possible) ->
            answers.add(
                new Answer(
                    own ? day(facts.apply(pair), possible, ways) : label(facts.apply(pair)),
                    facts.apply(pair))));
    String asked = facts.apply(ways.keySet().iterator().next()).get(0).question();
    Question question =
        new Question(own ? OWN_DATE : asked, own ? ownTitle() : title(), answers, Optional.empty());
    tellDoubts();
    if (own) {
      builder.askFirst(question);
    } else {
      builder.ask(question);
    }
  }

  /** What a launch at any stage adds is that in preview. */
  private static String label(List<Fact> orders) {
    String like = orders.get(0).answer();
    String any = orders.get(orders.size() - 1).answer();
    return like.equals(any) ? like : like + ", in preview " + any;
  }

  private String ownTitle() {
    String cloud = judged.provider().map(p -> "on " + p.id()).orElse("on the cloud it runs on");
    String known =
        there.stream()
            .flatMap(l -> l.day().stream())
            .min(LocalDate::compareTo)
            .map(day -> " (on " + anchor.id() + ": " + day + ")")
            .orElse(", and when on {anchor}");
    return "when do customers first get it " + cloud + known + "?";
  }

  /** Tells a group of days by the days of the anchor provider between which they lie. */
  private String day(
      List<Fact> orders,
      List<LaunchOrders.Way> possible,
      Map<LaunchOrders.Pair, List<LaunchOrders.Way>> all) {
    Set<LaunchOrders.Days> anchors =
        all.values().stream()
            .flatMap(List::stream)
            .map(LaunchOrders.Way::anchor)
            .collect(Collectors.toSet());
    if (anchors.size() != 1) {
      return anchor.id() + " " + label(orders);
    }
    SortedSet<LocalDate> turns = new TreeSet<>();
    anchors.forEach(days -> turns.addAll(List.of(days.like(), days.any())));
    turns.remove(LaunchOrders.NEVER);
    SortedSet<LocalDate> own = new TreeSet<>();
    possible.forEach(way -> own.add(way.target().any()));
    Optional<LocalDate> on = turns.stream().filter(own::contains).findFirst();
    if (on.isPresent()) {
      return "on " + on.get();
    }
    SortedSet<LocalDate> before = turns.headSet(own.first());
    SortedSet<LocalDate> after = turns.tailSet(own.last());
    return (before.isEmpty() ? "" : "after " + before.last())
        + (before.isEmpty() || after.isEmpty() ? "" : " and ")
        + (after.isEmpty() ? "" : "before " + after.first());
  }

  private String title() {
    return there.stream().anyMatch(LaunchQuestion::doubtful)
        ? "when does it launch on {anchor}, for customers in general and at which stage?"
        : Questions.ORDER.title();
  }

  private static boolean doubtful(LaunchOnRecord launch) {
    return launch.stage() == null && !launch.never();
  }

  /** Tells what keeps launches on the anchor provider from counting, with the place of each. */
  private void tellDoubts() {
    for (LaunchOnRecord launch : there) {
      if (doubtful(launch)) {
        String on = anchor.id() + launch.day().map(day -> " on " + day).orElse("");
        String what =
            launch.unstated().isEmpty()
                ? "the launch on " + on + " has no `stage`, "
                : (launch.launch().channel() == null ? "the deployment on " : "the launch on ")
                    + on
                    + " has to state "
                    + WordList.and(launch.unstated())
                    + " to count as a launch, ";
        builder.note(what + launch.origin().shown());
      }
    }
  }

  /** Tells of days that exclude each other, with the place of each. */
  void tellContradictions() {
    Map<String, List<LaunchOnRecord>> slots = new LinkedHashMap<>();
    Map<Provider, List<LaunchOnRecord>> clouds = new TreeMap<>();
    for (LaunchOnRecord launch : judged.launches()) {
      if (launch.origin().kind() != Origin.Kind.DESCRIPTOR) {
        String stage = Optional.ofNullable(launch.stage()).map(Stage::name).orElse("");
        slots.computeIfAbsent(launch.provider() + stage, s -> new ArrayList<>()).add(launch);
        clouds.computeIfAbsent(launch.provider(), p -> new ArrayList<>()).add(launch);
      }
    }
    slots.values().forEach(this::tell);
    clouds.values().forEach(on -> StageDispute.of(on).told().ifPresent(builder::note));
  }

  private void tell(List<LaunchOnRecord> launches) {
    Map<Object, String> days = new LinkedHashMap<>();
    for (LaunchOnRecord launch : launches) {
      boolean never = launch.never();
      Optional<LocalDate> day = launch.day();
      if (never || day.isPresent()) {
        days.putIfAbsent(
            never ? "never" : day.get(),
            (never ? "never" : day.get()) + " by " + launch.origin().shown());
      }
    }
    if (days.size() > 1) {
      builder.note(
          "the launch on "
              + launches.get(0).provider().id()
              + " is stated in more than one way: "
              + String.join(", ", days.values()));
    }
  }
}
