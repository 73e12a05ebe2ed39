package org.lexloci.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Target;
import org.lexloci.finding.Finding;

/**
 * Puts the first of all providers that rules do not tell apart in the place of those that a world
 * holds, so that worlds which differ in nothing else are judged once.
 */
final class StandIns {

  private final Map<Provider, Provider> to = new EnumMap<>(Provider.class);
  private final Map<Provider, Provider> from = new EnumMap<>(Provider.class);

  private StandIns() {}

  /**
   * Finds them for a world. Different providers get different ones.
   *
   * @param named the providers that rules tell from others
   */
  static StandIns in(List<Fact> world, Set<Provider> named) {
    StandIns found = new StandIns();
    for (Fact fact : world) {
      if (fact instanceof Target target) {
        found.add(target.provider(), named);
      } else if (fact instanceof Inference inference) {
        found.add(inference.provider(), named);
      }
    }
    return found;
  }

  private void add(Provider provider, Set<Provider> named) {
    if (named.contains(provider) || to.containsKey(provider)) {
      return;
    }
    for (Provider other : Provider.values()) {
      if (!named.contains(other) && !from.containsKey(other)) {
        to.put(provider, other);
        from.put(other, provider);
        return;
      }
    }
  }

  /** Answers the world that stands for the one they were found for. */
  List<Fact> put(List<Fact> world) {
    List<Fact> put = new ArrayList<>(world.size());
    world.forEach(fact -> put.add((Fact) exchanged(fact, to)));
    return put;
  }

  /** Answers what would have been found in the world they were found for. */
  List<Finding> takenBack(List<Finding> findings) {
    List<Finding> back = new ArrayList<>(findings.size());
    findings.forEach(finding -> back.add(exchanged(finding, from)));
    return back;
  }

  private static Finding exchanged(Finding finding, Map<Provider, Provider> providers) {
    List<Object> matched =
        finding.matched().stream().map(object -> exchanged(object, providers)).toList();
    if (matched.equals(finding.matched())) {
      return finding;
    }
    if (finding instanceof Finding.Applies) {
      return new Finding.Applies(finding.clause(), finding.rule(), matched);
    }
    if (finding instanceof Finding.Excepted) {
      return new Finding.Excepted(finding.clause(), finding.rule(), matched);
    }
    return finding instanceof Finding.Breach
        ? new Finding.Breach(finding.clause(), finding.rule(), matched)
        : new Finding.Duty(finding.clause(), finding.rule(), matched);
  }

  private static Object exchanged(Object object, Map<Provider, Provider> providers) {
    if (object instanceof Finding finding) {
      return exchanged(finding, providers);
    }
    if (object instanceof Target target) {
      return new Target(providers.getOrDefault(target.provider(), target.provider()));
    }
    return object instanceof Inference inference
        ? new Inference(providers.getOrDefault(inference.provider(), inference.provider()))
        : object;
  }
}
