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
 * @param against the clauses that every combination breaks, where nothing gives permission
 */
public record Remedies(List<Remedy> all, long combinations, Set<String> against) {

  /** Tells that nothing was tried. */
  public static final Remedies NONE = new Remedies(List.of(), 0, Set.of());

  /** Answers the same sets, each written down. */
  public Remedies written(Function<Remedy, RemedyPatch> writing) {
    return new Remedies(
        all.stream().map(r -> r.with(writing.apply(r))).toList(), combinations, against);
  }

  /** Finds the first that takes nothing but other words in the descriptor. */
  public Optional<Remedy> firstEdit() {
    return all.stream().filter(Remedy::isEdit).findFirst();
  }
}
