package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Order;

/**
 * What is known of the days on which a product came to clouds, and every order that it allows.
 *
 * @param launches on any cloud; those that are other deployments have the field {@code sibling}
 * @param today the day of the question, tried where no day is known
 * @param supplier who may sell it in a shop window of its own
 */
record LaunchDays(List<StatedFields> launches, LocalDate today, String supplier) {

  static final String PREVIEW = "preview";
  static final String GENERAL = "general-availability";

  /** Later than any day: there is none and will be none. */
  private static final LocalDate NEVER = LocalDate.MAX;

  /**
   * Where the first launch on the anchor lies, seen from the first on another cloud.
   *
   * @param like counting launches at the stage of what is judged or a riper one
   * @param any counting all
   * @param made whether the one on the anchor, counted in either way, is still to come
   */
  record Orders(Order like, Order any, AnchorLaunch made) {}

  /** First days on one cloud, counted in these two ways. */
  private record Firsts(LocalDate like, LocalDate any) {

    Firsts with(LocalDate day, boolean ripe) {
      return new Firsts(ripe && day.isBefore(like) ? day : like, day.isBefore(any) ? day : any);
    }
  }

  /** Lists every order that some choice of the days that nobody knows leads to. */
  Set<Orders> orders(String anchor, String cloud, String stage, Optional<LocalDate> own) {
    Set<LocalDate> tried = tried(own);
    Set<Firsts> there = onAnchor(on(anchor), stage, tried);
    Set<Orders> orders = new LinkedHashSet<>();
    for (Firsts here : onCloud(on(cloud), stage, own.map(Set::of).orElse(tried), tried)) {
      for (Firsts first : there) {
        boolean planned =
            planned(anchor).stream().anyMatch(List.of(first.like, first.any)::contains);
        orders.add(
            new Orders(
                order(first.like, here.like),
                order(first.any, here.any),
                planned ? AnchorLaunch.PLANNED : AnchorLaunch.MADE));
      }
    }
    return orders;
  }

  /** Lists the days after that of the question for which launches on a cloud are on record. */
  private List<LocalDate> planned(String cloud) {
    return on(cloud).stream()
        .filter(l -> !l.is("stage", "retired"))
        .flatMap(l -> day(l).stream())
        .filter(day -> day.isAfter(today))
        .toList();
  }

  /** Finds the first launch on record on a cloud, of those whose day is known. */
  Optional<StatedFields> first(String cloud) {
    return on(cloud).stream()
        .filter(l -> !l.is("stage", "retired") && day(l).isPresent())
        .min(Comparator.comparing(l -> day(l).orElseThrow()));
  }

  private List<StatedFields> on(String cloud) {
    return launches.stream().filter(l -> l.is("provider", cloud)).toList();
  }

  /** What is stated there counts, whatever is not said of it. */
  private static Set<Firsts> onCloud(
      List<StatedFields> launches, String stage, Set<LocalDate> own, Set<LocalDate> tried) {
    Set<Firsts> firsts = new LinkedHashSet<>();
    own.forEach(day -> firsts.add(new Firsts(day, day)));
    for (String at : List.of(PREVIEW, GENERAL, "retired", "")) {
      Set<LocalDate> days =
          days(
              launches.stream().filter(l -> l.text("stage").orElse("").equals(at)).toList(), tried);
      boolean ripe = !(at.equals(PREVIEW) && stage.equals(GENERAL));
      if (!days.isEmpty()) {
        Set<Firsts> more = new LinkedHashSet<>();
        firsts.forEach(first -> days.forEach(day -> more.add(first.with(day, ripe))));
        firsts.clear();
        firsts.addAll(more);
      }
    }
    return firsts;
  }

  /** A preview on record is before general availability, or one of the two is not as it stands. */
  private Set<Firsts> onAnchor(List<StatedFields> all, String stage, Set<LocalDate> tried) {
    List<StatedFields> launches =
        all.stream()
            .filter(l -> !l.is("stage", "retired"))
            .map(l -> l.is("channel", supplier) ? l.without("stage") : l)
            .toList();
    List<StatedFields> previews = dated(launches, PREVIEW);
    List<StatedFields> general = dated(launches, GENERAL);
    Predicate<StatedFields> early =
        g -> previews.stream().anyMatch(p -> !day(p).orElseThrow().isBefore(day(g).orElseThrow()));
    Predicate<StatedFields> late =
        p -> general.stream().anyMatch(g -> !day(p).orElseThrow().isBefore(day(g).orElseThrow()));
    Set<Firsts> firsts = new LinkedHashSet<>();
    firsts.addAll(ways(without(launches, previews.stream().filter(late).toList()), stage, tried));
    firsts.addAll(ways(without(launches, general.stream().filter(early).toList()), stage, tried));
    return firsts;
  }

  private static List<StatedFields> dated(List<StatedFields> launches, String stage) {
    return launches.stream()
        .filter(l -> l.get("sibling").isEmpty() && l.is("stage", stage) && day(l).isPresent())
        .toList();
  }

  private static List<StatedFields> without(List<StatedFields> launches, List<StatedFields> some) {
    return launches.stream().filter(l -> !some.contains(l)).toList();
  }

  /** A launch that states no stage may be at either, or be none that counts. */
  private static Set<Firsts> ways(List<StatedFields> launches, String stage, Set<LocalDate> tried) {
    Set<Firsts> firsts = new LinkedHashSet<>();
    int some = (int) launches.stream().filter(LaunchDays::isAtSomeStage).count();
    for (int way = 0; way < Math.pow(3, some); way++) {
      List<StatedFields> previews = new ArrayList<>();
      List<StatedFields> general = new ArrayList<>();
      int rest = way;
      for (StatedFields launch : launches) {
        int at = isAtSomeStage(launch) ? rest % 3 : 0;
        rest = isAtSomeStage(launch) ? rest / 3 : rest;
        boolean none = launch.get("stage").isEmpty() && launch.is("date", "never");
        if (launch.is("stage", PREVIEW) || none || at == 1) {
          previews.add(launch);
        }
        if (launch.is("stage", GENERAL) || none || at == 2) {
          general.add(launch);
        }
      }
      for (LocalDate preview : previews.isEmpty() ? Set.of(NEVER) : days(previews, tried)) {
        for (LocalDate day : general.isEmpty() ? from(preview, tried) : days(general, tried)) {
          Firsts first = new Firsts(day, day);
          firsts.add(first.with(preview, stage.equals(PREVIEW)));
        }
      }
    }
    return firsts;
  }

  private static boolean isAtSomeStage(StatedFields launch) {
    return launch.get("stage").isEmpty() && !launch.is("date", "never");
  }

  /** General availability that is not on record is not before a preview. */
  private static Set<LocalDate> from(LocalDate preview, Set<LocalDate> tried) {
    Set<LocalDate> days = new TreeSet<>(Set.of(NEVER));
    tried.stream()
        .filter(day -> preview.equals(NEVER) || !day.isBefore(preview))
        .forEach(days::add);
    return days;
  }

  /**
   * Lists the days that are given for one launch: several where records differ. A deployment says
   * no more than that the launch was on its day or before.
   */
  private static Set<LocalDate> days(List<StatedFields> launches, Set<LocalDate> tried) {
    Set<LocalDate> recorded = new TreeSet<>();
    Set<LocalDate> deployed = new TreeSet<>();
    boolean open = false;
    for (StatedFields launch : launches) {
      open |= launch.is("date", "open");
      Set<LocalDate> days = launch.get("sibling").isPresent() ? deployed : recorded;
      day(launch).ifPresent(days::add);
    }
    deployed.stream()
        .findFirst()
        .filter(day -> recorded.stream().allMatch(day::isBefore))
        .ifPresent(recorded::add);
    if (recorded.isEmpty() && open) {
      recorded.addAll(tried);
    }
    if (launches.stream().anyMatch(l -> l.is("date", "never"))) {
      recorded.add(NEVER);
    }
    return recorded;
  }

  private Set<LocalDate> tried(Optional<LocalDate> own) {
    Set<LocalDate> known = new TreeSet<>();
    own.ifPresent(known::add);
    launches.forEach(l -> day(l).ifPresent(known::add));
    Set<LocalDate> tried = new TreeSet<>();
    (known.isEmpty() ? Set.of(today) : known)
        .forEach(d -> tried.addAll(List.of(d.minusDays(1), d, d.plusDays(1))));
    return tried;
  }

  private static Optional<LocalDate> day(StatedFields launch) {
    return launch.text("date").filter(d -> d.startsWith("2")).map(LocalDate::parse);
  }

  private static Order order(LocalDate anchor, LocalDate first) {
    if (anchor.equals(NEVER)) {
      return Order.NEVER;
    }
    if (anchor.equals(first)) {
      return Order.SAME_DAY;
    }
    return anchor.isBefore(first) ? Order.EARLIER : Order.LATER;
  }
}
