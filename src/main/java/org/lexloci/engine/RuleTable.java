package org.lexloci.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.diagram.Outline;

/**
 * What one rule concludes for some answers, depending on which of the findings that it builds on
 * there are. A stand-in, an outline without a rule, stands for each of these.
 *
 * @param premises the stand-ins that are not replaced yet
 * @param conclusions for each set of premises, the first premise counting least
 */
record RuleTable(List<Outline> premises, List<List<Outline>> conclusions) {

  /** Puts what was found in the place of the first premise. */
  RuleTable with(List<Outline> found) {
    Outline standIn = premises.get(0);
    List<List<Outline>> rest = new ArrayList<>();
    for (int set = found.isEmpty() ? 0 : 1; set < conclusions.size(); set += 2) {
      Set<Outline> concluded = new LinkedHashSet<>();
      conclusions.get(set).forEach(outline -> replace(outline, standIn, found, 0, concluded));
      rest.add(List.copyOf(concluded));
    }
    return new RuleTable(premises.subList(1, premises.size()), rest);
  }

  /** Several findings in one place make several conclusions, as a rule matches each of them. */
  private static void replace(
      Outline outline, Outline standIn, List<Outline> found, int from, Set<Outline> concluded) {
    int place = outline.matched().subList(from, outline.matched().size()).indexOf(standIn);
    if (place < 0) {
      concluded.add(outline);
      return;
    }
    for (Outline one : found) {
      List<Object> matched = new ArrayList<>(outline.matched());
      matched.set(from + place, one);
      Outline replaced =
          new Outline(outline.kind(), outline.clause(), outline.rule(), List.copyOf(matched));
      replace(replaced, standIn, found, from + place + 1, concluded);
    }
  }
}
