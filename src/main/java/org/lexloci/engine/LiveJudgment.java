package org.lexloci.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.diagram.Judgment;
import org.lexloci.fact.Fact;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/** What a live session finds in each world of a case, one after the other. */
final class LiveJudgment implements Judgment {

  private final DiagramNodes nodes = new DiagramNodes();
  private final DiagramNode found;

  LiveJudgment(RuleSession session, Worlds worlds) {
    List<Fact> known = worlds.known().stream().map(Known::fact).toList();
    this.found = found(session, known, worlds.questions(), 0);
  }

  private DiagramNode found(
      RuleSession session, List<Fact> facts, List<Question> open, int question) {
    if (question == open.size()) {
      return nodes.leaf(session.judge(facts));
    }
    List<DiagramNode> children = new ArrayList<>();
    for (Answer answer : open.get(question).answers()) {
      List<Fact> more = new ArrayList<>(facts);
      more.addAll(answer.facts());
      children.add(found(session, more, open, question + 1));
    }
    return nodes.of(question, children);
  }

  @Override
  public DiagramNode effect(Set<String> accepted) {
    return nodes.mapped(
        found, leaf -> Effect.of(Judgment.without(accepted, Judgment.findings(leaf))));
  }

  @Override
  public DiagramNode clause(String clause) {
    return nodes.mapped(
        found,
        leaf -> Judgment.findings(leaf).stream().filter(f -> f.clause().equals(clause)).toList());
  }
}
