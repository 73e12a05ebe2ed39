package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lexloci.deployment.Deployment;
import org.lexloci.world.Answer;

/**
 * Finds every smallest set of changes that gives permission. Sets of what can be changed here are
 * tried by size, and grow by moves that may change an answer on which the verdict hangs: without
 * one of those it stays what it is. What others would have to declare or somebody to answer besides
 * is read from the diagrams. A set that holds one that was found is not tried; so what is found is
 * all there is, and nothing that is found can do with less.
 */
public final class Search {

  /** A move, and the number of what it changes. */
  private record Place(int dimension, Move move) {}

  private record Found(Burden burden, Remedy remedy) {}

  private final Trial trial;
  private final Deployment deployment;
  private final List<Dimension> dimensions;
  private final List<Dimension> declared;
  private final List<Place> places;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Optional<Set<String>> against = Optional.empty();

  /** Prepares to change a deployment in some ways. */
  public Search(List<Dimension> dimensions, Trial trial, Deployment deployment) {
    this.trial = trial;
    this.deployment = deployment;
    this.dimensions = dimensions.stream().filter(d -> !d.moves().isEmpty()).toList();
    this.declared = this.dimensions.stream().filter(Dimension::declared).toList();
    this.places =
        IntStream.range(0, this.dimensions.size())
            .boxed()
            .filter(d -> !this.dimensions.get(d).declared())
            .flatMap(d -> this.dimensions.get(d).moves().stream().map(m -> new Place(d, m)))
            .toList();
  }

  /** Lists every smallest set. */
  public Remedies all() {
    Set<int[]> sets = Set.of(new int[0]);
    while (!sets.isEmpty()) {
      sets = larger(sets);
    }
    List<Remedy> smallest =
        found.stream()
            .filter(f -> found.stream().noneMatch(g -> asksLess(g, f)))
            .map(Found::remedy)
            .sorted()
            .toList();
    return new Remedies(
        smallest, combinations(), smallest.isEmpty() ? against.orElse(Set.of()) : Set.of());
  }

  private static boolean asksLess(Found one, Found other) {
    return one.burden().isPartOf(other.burden()) && !other.burden().isPartOf(one.burden());
  }

  /**
   * Judges sets, each of which is a list of places among the moves, and lists those with one move
   * more that may come to something else.
   */
  private Set<int[]> larger(Set<int[]> sets) {
    Set<int[]> larger = new TreeSet<>(Arrays::compare);
    for (int[] set : sets) {
      List<Move> chosen = IntStream.of(set).mapToObj(i -> places.get(i).move()).toList();
      Burden burden = new Burden(numbers);
      chosen.forEach(m -> burden.add(m.burden()));
      if (isFound(burden)) {
        continue;
      }
      Optional<Deployment> every = applied(chosen);
      if (every.isEmpty()) {
        continue;
      }
      Deployment changed = every.get();
      List<Permission> editions = permissions(changed);
      settle(chosen, burden, changed, editions);
      Set<String> hangsOn = hangsOn(editions);
      BitSet taken = new BitSet();
      IntStream.of(set).forEach(i -> taken.set(places.get(i).dimension()));
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        if (!taken.get(place.dimension()) && place.move().matters().test(hangsOn)) {
          larger.add(IntStream.concat(IntStream.of(set), IntStream.of(i)).sorted().toArray());
        }
      }
    }
    return larger;
  }

  /** Makes changes one after the other; empty where one means nothing, which fewer then do. */
  private Optional<Deployment> applied(List<Move> moves) {
    Deployment changed = deployment;
    for (Move move : moves) {
      Deployment before = changed;
      changed = move.applied().apply(before);
      if (changed == before) {
        return Optional.empty();
      }
    }
    return Optional.of(changed);
  }

  /** An edition that no answer helps tells enough: a move has to help it. */
  private static Set<String> hangsOn(List<Permission> editions) {
    return editions.stream()
        .filter(edition -> !edition.mayBe())
        .map(Permission::hangsOn)
        .min(Comparator.comparingInt(Set::size))
        .orElseGet(
            () -> editions.stream().flatMap(e -> e.hangsOn().stream()).collect(Collectors.toSet()));
  }

  private void settle(
      List<Move> chosen, Burden burden, Deployment changed, List<Permission> editions) {
    List<SufficientSet> enough = trial.enough(editions);
    if (enough.isEmpty() && found.isEmpty()) {
      stands(editions);
    }
    for (SufficientSet more : enough) {
      Burden whole = burden.copy();
      List<Move> all = new ArrayList<>(chosen);
      more.declared().forEach((d, move) -> all.add(declared.get(d).moves().get(move)));
      all.forEach(m -> whole.add(m.burden()));
      more.answers()
          .forEach((question, answer) -> whole.add(Set.of(question + "=" + answer.label())));
      if (isFound(whole)) {
        continue;
      }
      List<Change> changes = new ArrayList<>();
      all.forEach(m -> changes.add(m.told(changed)));
      more.answers().forEach((question, answer) -> changes.add(answer(question, answer)));
      found.add(new Found(whole, new Remedy(List.copyOf(changes), RemedyPatch.NOTHING)));
    }
  }

  private List<Permission> permissions(Deployment changed) {
    return trial.permissions(
        changed,
        declared.stream()
            .map(d -> d.moves().stream().map(m -> m.applied().apply(changed)).toList())
            .toList());
  }

  /** Tells whether something was found that asks for no more. */
  private boolean isFound(Burden burden) {
    return found.stream().anyMatch(f -> f.burden().isPartOf(burden));
  }

  private static Change answer(String question, Answer answer) {
    boolean reading = question.startsWith("readings.");
    String words = question + ": " + answer.label();
    return new Change(
        reading ? Cost.LAWYER : Cost.ANSWER,
        reading ? words + " settled" : words,
        Optional.empty());
  }

  /** Keeps of the clauses that stand against all before those that do so in all worlds here. */
  private void stands(List<Permission> editions) {
    if (against.filter(Set::isEmpty).isPresent()) {
      return;
    }
    Set<String> standing = new LinkedHashSet<>();
    editions.forEach(edition -> standing.addAll(edition.broken().get()));
    against.ifPresent(standing::retainAll);
    against = Optional.of(standing);
  }

  /** Counts the ways to take of each of them one value or none. */
  private long combinations() {
    long count = 1;
    for (Dimension dimension : dimensions) {
      count *= 1 + dimension.moves().size();
    }
    return count * SufficientSets.combinations(permissions(deployment));
  }
}
