package org.lexloci.remedy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of changes that gives permission, where no smaller set of them does.
 *
 * @param changes in the order of what can be changed, never none
 * @param written what it changes in the descriptor
 */
public record Remedy(List<Change> changes, RemedyPatch written) implements Comparable<Remedy> {

  private static final Comparator<Remedy> SMALLEST_FIRST =
      Comparator.<Remedy>comparingInt(r -> r.changes.size()).thenComparing(Remedy::costs);

  /** Answers the same remedy, written down. */
  public Remedy with(RemedyPatch down) {
    return new Remedy(changes, down);
  }

  /** Tells whether it takes nothing but other words in the descriptor. */
  public boolean isEdit() {
    return changes.stream().allMatch(c -> c.states().isPresent());
  }

  /** Compares sizes, then the dearest changes. */
  @Override
  public int compareTo(Remedy other) {
    return SMALLEST_FIRST.compare(this, other);
  }

  /** Spells the costs so that they compare like texts, the dearest first. */
  private String costs() {
    Stream<Integer> dearest =
        changes.stream().map(c -> c.cost().ordinal()).sorted(Comparator.reverseOrder());
    return dearest.map(String::valueOf).collect(Collectors.joining());
  }
}
