package org.lexloci.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The denials that were there before the gate was, which do not fail.
 *
 * @param agreement the id of the agreement that they are denied by
 * @param rules the digest of the rules that gave them
 * @param taken the day on which it was last written by hand
 * @param denials in order, each once, with how many there are of it
 */
public record Baseline(String agreement, String rules, LocalDate taken, List<Denial> denials) {

  /** Puts the denials in order and adds up those that are alike. */
  public Baseline {
    Map<Denial, Denial> once = new LinkedHashMap<>();
    for (Denial denial : denials) {
      once.merge(denial.key(), denial, (one, other) -> one.times(one.many() + other.many()));
    }
    denials = once.values().stream().sorted().toList();
  }

  /** Answers the same without some denials. */
  public Baseline without(Collection<Denial> fixed) {
    Map<Denial, Integer> gone = new LinkedHashMap<>();
    fixed.forEach(denial -> gone.merge(denial.key(), denial.many(), Integer::sum));
    List<Denial> left = new ArrayList<>();
    for (Denial denial : denials) {
      int many = denial.many() - gone.getOrDefault(denial.key(), 0);
      if (many > 0) {
        left.add(denial.times(many));
      }
    }
    return new Baseline(agreement, rules, taken, left);
  }
}
