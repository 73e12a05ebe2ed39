package org.lexloci.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.oracle.ShippedEdition;

/**
 * What a deployment comes to, and how it counts once accepted breaches are taken off. What is
 * accepted is a breach that is found, and not one that a doubt may hide.
 *
 * @param opinions of each edition that is asked
 */
record JudgedDeployment(StatedDeployment stated, Map<ShippedEdition, Opinion> opinions) {

  /** Asks editions about a deployment. */
  static JudgedDeployment of(StatedDeployment stated, List<ShippedEdition> editions) {
    Map<ShippedEdition, Opinion> opinions = new LinkedHashMap<>();
    editions.forEach(edition -> opinions.put(edition, Opinion.of(stated, edition, Set.of())));
    return new JudgedDeployment(stated, opinions);
  }

  /** Lists the clauses of each edition whose breach a waiver accepts, by the edition's name. */
  Map<String, Set<String>> waived(StatedWaivers waivers) {
    Set<String> accepted = waivers.accepted(stated);
    Map<String, Set<String>> waived = new HashMap<>();
    opinions.forEach(
        (edition, opinion) -> {
          Set<String> both = new TreeSet<>(opinion.broken());
          both.retainAll(accepted);
          waived.put(edition.edition().name(), both);
        });
    return waived;
  }

  Standing standing(StatedWaivers waivers) {
    return standing(waivers, Map.of());
  }

  /**
   * Answers how it counts.
   *
   * @param frozen the clauses of each edition whose breach a baseline accepts, by the edition's
   *     name
   */
  Standing standing(StatedWaivers waivers, Map<String, Set<String>> frozen) {
    Map<String, Set<String>> accepted = waived(waivers);
    if (verdict() == Verdict.PERMIT) {
      return Standing.PERMIT;
    }
    if (without(accepted) == Verdict.PERMIT) {
      return Standing.WAIVED;
    }
    frozen.forEach((edition, clauses) -> accepted.get(edition).addAll(clauses));
    Verdict left = without(accepted);
    return left == Verdict.PERMIT ? Standing.FROZEN : Standing.of(left);
  }

  /** Nothing that was asked is not a pass. */
  Verdict verdict() {
    return strictest(opinions.values().stream().map(Opinion::verdict).toList());
  }

  private Verdict without(Map<String, Set<String>> accepted) {
    List<Verdict> verdicts = new ArrayList<>();
    opinions.forEach(
        (edition, opinion) -> {
          Set<String> clauses = accepted.get(edition.edition().name());
          Opinion left = clauses.isEmpty() ? opinion : Opinion.of(stated, edition, clauses);
          verdicts.add(left.verdict());
        });
    return strictest(verdicts);
  }

  private static Verdict strictest(List<Verdict> verdicts) {
    return Stream.of(Verdict.DENY, Verdict.INDETERMINATE)
        .filter(verdicts::contains)
        .findFirst()
        .orElse(verdicts.isEmpty() ? Verdict.INDETERMINATE : Verdict.PERMIT);
  }
}
