package org.lexloci.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Order;

/**
 * Every order in which the first launches of a product on two clouds may be, as far as the record
 * leaves it open. Days that nobody knows are tried on the days around those that somebody does,
 * which is where an order changes.
 */
final class LaunchOrders {

  /** Stands for a launch that there is not and will not be. */
  static final LocalDate NEVER = LocalDate.MAX;

  /** Stands for a launch on a day that nobody knows. */
  private static final LocalDate OPEN = LocalDate.MIN;

  /** The order of launches at the stage that is judged or riper ones, and at any stage. */
  record Pair(Order like, Order any) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int byAny = any.compareTo(other.any);
      return byAny != 0 ? byAny : like.compareTo(other.like);
    }
  }

  /**
   * Days on which a product may be first on a cloud.
   *
   * @param like at the stage that is judged or a riper one
   * @param any at any stage
   */
  record Days(LocalDate like, LocalDate any) {}

  /** A way in which launches may lie: the anchor provider's and that of the other cloud. */
  record Way(Days anchor, Days target) {}

  private final Stage stage;
  private final SortedSet<LocalDate> samples = new TreeSet<>();

  /**
   * Prepares to look at some days.
   *
   * @param known every day that is known of any launch; not empty
   */
  LaunchOrders(Stage stage, Collection<LocalDate> known) {
    this.stage = stage;
    for (LocalDate day : known) {
      samples.add(day.minusDays(1));
      samples.add(day);
      samples.add(day.plusDays(1));
    }
  }

  /** Lists every order there may be, each with the ways that lead to it. */
  static Map<Pair, List<Way>> all(Collection<Days> anchor, Collection<Days> target) {
    Map<Pair, List<Way>> all = new TreeMap<>();
    for (Days there : anchor) {
      for (Days here : target) {
        Pair pair = new Pair(order(there.like(), here.like()), order(there.any(), here.any()));
        all.computeIfAbsent(pair, p -> new ArrayList<>()).add(new Way(there, here));
      }
    }
    return all;
  }

  private static Order order(LocalDate there, LocalDate here) {
    if (there.equals(NEVER)) {
      return Order.NEVER;
    }
    int sign = there.compareTo(here);
    return sign < 0 ? Order.EARLIER : sign == 0 ? Order.SAME_DAY : Order.LATER;
  }

  /**
   * Lists the days on which the product may be first on the anchor provider. A launch whose stage
   * nobody states may be at either, or be none that counts.
   */
  Collection<Days> onAnchor(List<LaunchOnRecord> launches) {
    return StageDispute.of(launches)
        .sides(launches)
        .flatMap(side -> undisputed(side).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Collection<Days> undisputed(List<LaunchOnRecord> launches) {
    List<LaunchOnRecord> certain = new ArrayList<>();
    List<LaunchOnRecord> uncertain = new ArrayList<>();
    for (LaunchOnRecord launch : launches) {
      boolean never = launch.never();
      if (launch.stage() != null || never) {
        certain.add(launch);
      } else {
        uncertain.add(launch);
      }
    }
    Collection<Days> days = new LinkedHashSet<>(anchor(certain, null, null));
    for (LaunchOnRecord launch : uncertain) {
      days.addAll(anchor(certain, launch, Stage.PREVIEW));
      days.addAll(anchor(certain, launch, Stage.GENERAL_AVAILABILITY));
    }
    return days;
  }

  private Collection<Days> anchor(
      List<LaunchOnRecord> certain, @Nullable LaunchOnRecord more, @Nullable Stage at) {
    SortedSet<LocalDate> previews = days(slot(certain, more, at, Stage.PREVIEW));
    SortedSet<LocalDate> general = days(slot(certain, more, at, Stage.GENERAL_AVAILABILITY));
    List<Days> all = new ArrayList<>();
    for (LocalDate preview : previews.isEmpty() ? List.of(NEVER) : tried(previews)) {
      boolean first = !preview.equals(NEVER);
      for (LocalDate ga : general.isEmpty() ? unknown(preview) : tried(general)) {
        LocalDate any = first && preview.isBefore(ga) ? preview : ga;
        all.add(new Days(stage == Stage.PREVIEW ? any : ga, any));
      }
    }
    return all;
  }

  /** General availability that nobody knows of does not come before a preview. */
  private Collection<LocalDate> unknown(LocalDate preview) {
    List<LocalDate> days = new ArrayList<>();
    samples.stream()
        .filter(day -> preview.equals(NEVER) || !day.isBefore(preview))
        .forEach(days::add);
    days.add(NEVER);
    return days;
  }

  /** What is never at an unstated stage is never at any. */
  private static List<LaunchOnRecord> slot(
      List<LaunchOnRecord> certain,
      @Nullable LaunchOnRecord more,
      @Nullable Stage at,
      Stage wanted) {
    return Stream.concat(
            certain.stream().filter(l -> l.stage() == null || l.stage() == wanted),
            at == wanted ? Stream.ofNullable(more) : Stream.empty())
        .toList();
  }

  /**
   * Lists the days on which the product may be first on the cloud that is judged. What nobody
   * states of a launch there is taken to make it one that counts.
   */
  Collection<Days> onTarget(Optional<LocalDate> own, List<LaunchOnRecord> launches) {
    Set<Days> all = new LinkedHashSet<>();
    own.<Collection<LocalDate>>map(List::of)
        .orElse(samples)
        .forEach(day -> all.add(new Days(day, day)));
    Map<Optional<Stage>, List<LaunchOnRecord>> byStage = new LinkedHashMap<>();
    for (LaunchOnRecord launch : launches) {
      byStage
          .computeIfAbsent(Optional.ofNullable(launch.stage()), s -> new ArrayList<>())
          .add(launch);
    }
    Set<Days> first = all;
    for (Map.Entry<Optional<Stage>, List<LaunchOnRecord>> slot : byStage.entrySet()) {
      boolean ripe = slot.getKey().map(s -> s.atLeast(stage)).orElse(true);
      Set<Days> earlier = new LinkedHashSet<>();
      for (LocalDate day : tried(days(slot.getValue()))) {
        for (Days before : first) {
          earlier.add(
              new Days(
                  ripe ? earliest(before.like(), day) : before.like(),
                  earliest(before.any(), day)));
        }
      }
      first = earlier;
    }
    return first;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Lists the days that records give for one launch: several where they contradict each other. A
   * deployment says no more than that the launch was on its day or before.
   */
  private static SortedSet<LocalDate> days(List<LaunchOnRecord> launches) {
    SortedSet<LocalDate> recorded = new TreeSet<>();
    SortedSet<LocalDate> deployed = new TreeSet<>();
    boolean open = false;
    for (LaunchOnRecord launch : launches) {
      if (launch.never()) {
        recorded.add(NEVER);
      } else if (launch.day().isPresent()) {
        (launch.origin().kind() == Origin.Kind.DESCRIPTOR ? deployed : recorded)
            .add(launch.day().get());
      } else {
        open = true;
      }
    }
    if (!deployed.isEmpty()
        && (recorded.isEmpty() || deployed.first().isBefore(recorded.first()))) {
      recorded.add(deployed.first());
    }
    if (open && recorded.stream().allMatch(NEVER::equals)) {
      recorded.add(OPEN);
    }
    return recorded;
  }

  private Collection<LocalDate> tried(SortedSet<LocalDate> days) {
    if (!days.contains(OPEN)) {
      return days;
    }
    SortedSet<LocalDate> tried = new TreeSet<>(days);
    tried.remove(OPEN);
    tried.addAll(samples);
    return tried;
  }
}
