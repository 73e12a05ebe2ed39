package org.lexloci.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.Fact;
import org.lexloci.remedy.Choice;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * All of a case that an edition looks at. Many deployments come to few of them, so what is found
 * for one is kept for all.
 *
 * @param ruledOut answers to open questions that are no remedy
 * @param choices what others could declare
 */
record CaseVector(
    String edition,
    List<Fact> known,
    List<Question> questions,
    Set<Answer> ruledOut,
    List<Choice> choices) {

  static CaseVector of(EditionRules rules, Worlds worlds) {
    return of(rules, worlds, Set.of(), List.of());
  }

  static CaseVector of(
      EditionRules rules, Worlds worlds, Set<Answer> ruledOut, List<Choice> choices) {
    List<Fact> facts = new ArrayList<>(worlds.known().size());
    worlds.known().forEach(known -> facts.add(known.fact()));
    return new CaseVector(rules.edition().name(), facts, worlds.questions(), ruledOut, choices);
  }
}
