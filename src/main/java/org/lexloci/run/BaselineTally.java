package org.lexloci.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;

/**
 * Counts off the denials of a baseline as a run meets them. A denial that a run meets more often
 * than the baseline holds it is new.
 */
final class BaselineTally {

  private final BaselineFile file;
  private final Map<Denial, Integer> left = new LinkedHashMap<>();
  private final Map<Denial, Integer> met = new LinkedHashMap<>();
  private final Map<Denial, List<Denial>> gone = new HashMap<>();
  private final Set<Denial> unknown = new LinkedHashSet<>();

  BaselineTally(BaselineFile file) {
    this.file = file;
    for (Denial denial : file.baseline().denials()) {
      left.put(denial.key(), denial.many());
      if (file.isGone(denial)) {
        gone.computeIfAbsent(anywhere(denial), k -> new ArrayList<>()).add(denial);
      }
    }
  }

  /** Takes a breach off the baseline; false when it is in there no more. */
  boolean take(Decision decision, EditionDecision edition, Outcome outcome) {
    Denial denial = BaselineUpdate.denial(file, decision.deployment(), edition, outcome);
    if (take(denial.key(), denial.many())) {
      return true;
    }
    for (Denial old : gone.getOrDefault(anywhere(denial), List.of())) {
      if (file.isMoved(old, decision.deployment().at().file()) && take(old.key(), denial.many())) {
        return true;
      }
    }
    unknown.add(anywhere(denial));
    return false;
  }

  private boolean take(Denial key, int many) {
    int has = left.getOrDefault(key, 0);
    if (has < many) {
      return false;
    }
    left.put(key, has - many);
    met.merge(key, many, Integer::sum);
    return true;
  }

  /**
   * Tells what became of the baseline. Only what was looked at can be fixed: what is like a denial
   * that is new elsewhere may have gone there.
   *
   * @param looked tells whether a denial would have been met if it were there
   */
  BaselineUse use(Predicate<Denial> looked) {
    List<Denial> fixed = new ArrayList<>();
    left.forEach(
        (key, many) -> {
          if (many > 0 && looked.test(key) && !unknown.contains(anywhere(key))) {
            fixed.add(key.times(many));
          }
        });
    List<Denial> found = new ArrayList<>();
    met.forEach((key, many) -> found.add(key.times(many)));
    return new BaselineUse(file, found, fixed);
  }

  private static Denial anywhere(Denial denial) {
    return denial.key().in("");
  }
}
