package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Decider;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Origin;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Consent;
import org.lexloci.fact.Fact;
import org.lexloci.world.Case;
import org.lexloci.world.Consents;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/** A case in which everything is known but the answer to one question, and every reading. */
final class Opened {

  private static final Origin SAID = Origin.assumed("a world with one question open");

  private Opened() {}

  /** Decides such a case the way a descriptor's case is decided. */
  static Verdict decide(EveryWorld worlds, int world, int open, EditionRules rules) {
    List<Known> known = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    Map<String, Consents.Released> given = new HashMap<>();
    for (int q = 0; q < worlds.questions().size(); q++) {
      Question question = worlds.questions().get(q);
      Fact fact = question.answers().get(worlds.answer(world, q)).facts().get(0);
      if (fact instanceof Consent consent) {
        if (q == open || consent.given()) {
          given.put(consent.clause(), new Consents.Released(q != open, SAID, Optional.empty()));
        }
      } else if (q == open) {
        questions.add(question);
      } else if (!isReading(question)) {
        known.add(new Known(fact, SAID));
      }
    }
    Consents consents = (clause, edition) -> Optional.ofNullable(given.get(clause));
    Case judged =
        new Case(Optional.empty(), known, questions, List.of(), consents, List.of(), List.of());
    return Decider.decide(rules, Worlds.of(judged, rules.questions(), List.of())).verdict();
  }

  static boolean isReading(Question question) {
    return question.id().startsWith("readings.");
  }
}
