package org.lexloci.waiver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The denials that were there before the gate was, which do not fail.
 *
 * @param agreement the id of the agreement that they are denied by
 * @param rules the digest of the rules that gave them
 * @param taken the day on which it was last written by hand
 * @param denials in order, each once
 */
public record Baseline(String agreement, String rules, LocalDate taken, List<Denial> denials) {

  /** Puts the denials in order. */
  public Baseline {
    denials = denials.stream().distinct().sorted().toList();
  }

  /** Answers the same without some denials. */
  public Baseline without(Collection<Denial> fixed) {
    return new Baseline(
        agreement, rules, taken, denials.stream().filter(d -> !fixed.contains(d)).toList());
  }
}
