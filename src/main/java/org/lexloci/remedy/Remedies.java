package org.lexloci.remedy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every smallest set of changes that gives permission.
 *
 * @param all smallest first; none where nothing gives permission
 * @param combinations how many ways there are to combine changes; 0 when none was tried, because
 *     what is stated contradicts itself
 * @param untried what was left out because there is too much of it; empty when every combination
 *     was tried or holds a set that was found
 * @param against the clauses that every combination breaks, where nothing gives permission
 */
public record Remedies(
    List<Remedy> all, long combinations, List<String> untried, Set<String> against) {

  /** Tells that nothing was tried. */
  public static final Remedies NONE = new Remedies(List.of(), 0, List.of(), Set.of());

  /** Answers the same sets, each written down. */
  public Remedies written(Function<Remedy, Written> writing) {
    return new Remedies(
        all.stream().map(r -> r.with(writing.apply(r))).toList(), combinations, untried, against);
  }

  /** Finds the first that takes nothing but other words in the descriptor. */
  public Optional<Remedy> firstEdit() {
    return all.stream().filter(Remedy::isEdit).findFirst();
  }
}
