package org.lexloci.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.ChangeImpact;
import org.lexloci.diagram.Circumstances;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Reading;
import org.lexloci.world.SettledReading;

/**
 * All situations in which one edition comes to one verdict and another edition to another one.
 *
 * @param where they are, in few rows, which may overlap
 */
public record VerdictChange(Verdict before, Verdict after, List<Circumstances> where) {

  private record Verdicts(Verdict before, Verdict after) {}

  /**
   * Lists the changes, those between yes and no first.
   *
   * @param settled readings that a house has settled
   */
  public static List<VerdictChange> of(
      EditionRules before, EditionRules after, List<SettledReading> settled) {
    List<Fact> readings =
        settled.stream().map(s -> (Fact) new Reading(s.reading(), s.answer())).toList();
    List<VerdictChange> changes = new ArrayList<>();
    new ChangeImpact(before.base().diagram(), after.base().diagram(), readings)
        .kinds((one, other) -> new Verdicts(verdict(one), verdict(other)))
        .forEach(
            (verdicts, where) -> {
              if (verdicts.before() != verdicts.after()) {
                changes.add(new VerdictChange(verdicts.before(), verdicts.after(), where));
              }
            });
    changes.sort(
        Comparator.comparing(VerdictChange::isOpen)
            .thenComparing(VerdictChange::before)
            .thenComparing(VerdictChange::after));
    return List.copyOf(changes);
  }

  /** Tells whether one of the verdicts depends on something. */
  public boolean isOpen() {
    return before == Verdict.INDETERMINATE || after == Verdict.INDETERMINATE;
  }

  /** A verdict holds where all readings come to it. */
  private static Verdict verdict(Set<Effect> effects) {
    return effects.size() == 1 ? Verdict.of(effects.iterator().next()) : Verdict.INDETERMINATE;
  }
}
