package org.lexloci.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * Remembers what was decided, since a decision depends on the case alone: of many deployments few
 * differ in the facts that rules see, wherever these come from. For the editions of one library.
 */
final class Precedents {

  /** Changes that would make a deployment permitted come to more cases than the deployments do. */
  private static final int REMEMBERED = 20_000;

  private record Precedent(String edition, List<Fact> known, List<Question> questions) {

    static Precedent of(EditionRules rules, Worlds worlds) {
      return new Precedent(
          rules.edition().name(),
          worlds.known().stream().map(Known::fact).toList(),
          worlds.questions());
    }
  }

  private final Map<Precedent, EditionDecision> decided = new HashMap<>();
  private final Map<Precedent, Boolean> permitted = new HashMap<>();

  /** Decides as {@link Decider#decide} does. */
  EditionDecision decide(EditionRules rules, Worlds worlds) {
    return remembered(decided, rules, worlds, () -> Decider.decide(rules, worlds))
        .knowing(worlds.known());
  }

  /** Tells what {@link Decider#permits} does. */
  boolean permits(EditionRules rules, Worlds worlds) {
    return remembered(permitted, rules, worlds, () -> Decider.permits(rules, worlds));
  }

  private static <T> T remembered(
      Map<Precedent, T> precedents, EditionRules rules, Worlds worlds, Supplier<T> anew) {
    Precedent precedent = Precedent.of(rules, worlds);
    T known = precedents.get(precedent);
    if (known == null) {
      known = anew.get();
      if (precedents.size() == REMEMBERED) {
        precedents.clear();
      }
      precedents.put(precedent, known);
    }
    return known;
  }
}
