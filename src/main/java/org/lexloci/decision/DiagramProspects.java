package org.lexloci.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.lexloci.deployment.Deployment;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.world.Cases;
import org.lexloci.world.Worlds;

/** Asks diagrams which changes of cases could give permission. */
final class DiagramProspects {

  /** An edition with the worlds of a case. */
  record Judged(EditionRules rules, Worlds worlds) {}

  /** All of a case that tells whether a change may give permission. */
  private record Situation(List<CaseVector> editions, Set<String> declared) {}

  /** All of a change that does. */
  private record Moved(Set<String> burden, List<Fact> places) {}

  private final BoundedCache<Situation, Map<Moved, Boolean>> situations = new BoundedCache<>();
  private final Cases cases;

  DiagramProspects(Cases cases) {
    this.cases = cases;
  }

  /**
   * Prepares to ask about a case.
   *
   * @param declared what the questions begin with that others have declared something about
   */
  Of of(List<Judged> editions, Set<String> declared) {
    List<CaseVector> vectors = new ArrayList<>();
    editions.forEach(e -> vectors.add(CaseVector.of(e.rules(), e.worlds())));
    return new Of(
        editions, situations.of(new Situation(vectors, declared), ConcurrentHashMap::new));
  }

  /** What could become of one case. */
  final class Of {

    private final List<Judged> editions;
    private final Map<Moved, Boolean> known;

    private Of(List<Judged> editions, Map<Moved, Boolean> known) {
      this.editions = editions;
      this.known = known;
    }

    /** Tells whether every edition may permit after a change. */
    boolean mayPermit(Deployment changed, Set<String> burden, Predicate<String> free) {
      Moved moved = new Moved(burden, cases.places(changed));
      return known.computeIfAbsent(
          moved, m -> editions.stream().allMatch(edition -> mayPermit(edition, free, m.places())));
    }

    private boolean mayPermit(Judged edition, Predicate<String> free, List<Fact> places) {
      return edition.rules().base().diagram().mayPermit(edition.worlds(), free, places);
    }
  }
}
