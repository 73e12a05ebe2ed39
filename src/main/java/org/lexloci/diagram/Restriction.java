package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * The functions of an edition, restricted to a case: what is known is answered, and what is left
 * asks the open questions in their order. One answer may answer several questions of the edition.
 */
final class Restriction implements Judgment {

  private record State(int question, DiagramNode node, List<@Nullable Fact> facts) {}

  /** The levels that a function asks, and those that what it finds rests on. */
  private record Concern(BitSet asked, BitSet rests) {

    private boolean isOf(BitSet levels) {
      return levels.intersects(asked) || levels.intersects(rests);
    }
  }

  private final Diagram diagram;
  private final List<Question> open;

  /** The levels that each open question answers. */
  private final List<BitSet> levels = new ArrayList<>();

  private final int[] known;
  private final @Nullable Fact[] facts;
  private final DiagramNodes edition = new DiagramNodes();
  private final DiagramNodes restricted = new DiagramNodes();
  private final Map<DiagramNode, Concern> concerns = new IdentityHashMap<>();

  Restriction(Diagram diagram, Worlds worlds) {
    this.diagram = diagram;
    this.open = worlds.questions();
    this.known = diagram.unanswered();
    this.facts = new Fact[known.length];
    for (Known fact : worlds.known()) {
      diagram.answer(fact.fact(), known, facts);
    }
    for (Question question : open) {
      BitSet answered = new BitSet();
      for (Fact fact : question.answers().get(0).facts()) {
        if (diagram.level(fact) >= 0) {
          answered.set(diagram.level(fact));
        }
      }
      levels.add(answered);
    }
  }

  @Override
  public DiagramNode effect(Set<String> accepted) {
    return of(diagram.effect(accepted));
  }

  @Override
  public DiagramNode clause(String clause) {
    return of(diagram.clause(clause));
  }

  private DiagramNode of(DiagramNode function) {
    return explored(0, edition.restricted(function, known), new HashMap<>());
  }

  private DiagramNode explored(int from, DiagramNode node, Map<State, DiagramNode> done) {
    Concern concern = concern(node);
    int question = from;
    while (question < open.size() && !concern.isOf(levels.get(question))) {
      question++;
    }
    if (question == open.size()) {
      return restricted.leaf(value(node));
    }
    State state = new State(question, node, seen(question, concern));
    DiagramNode explored = done.get(state);
    if (explored == null) {
      List<DiagramNode> children = new ArrayList<>();
      for (Answer answer : open.get(question).answers()) {
        int[] answers = diagram.unanswered();
        answer.facts().forEach(fact -> diagram.answer(fact, answers, facts));
        children.add(explored(question + 1, edition.restricted(node, answers), done));
      }
      explored = restricted.of(question, children);
      done.put(state, explored);
    }
    return explored;
  }

  private Concern concern(DiagramNode node) {
    Concern concern = concerns.get(node);
    if (concern == null) {
      concern = new Concern(new BitSet(), new BitSet());
      if (!node.isLeaf()) {
        concern.asked.set(node.level());
        for (DiagramNode child : node.children()) {
          Concern below = concern(child);
          concern.asked.or(below.asked);
          concern.rests.or(below.rests);
        }
      } else if (!(node.value() instanceof Effect)) {
        for (Outline outline : Diagram.outlines(node)) {
          outline.collect(concern.rests);
        }
      }
      concerns.put(node, concern);
    }
    return concern;
  }

  /** Lists the answers given so far on which something that may be found rests. */
  private List<@Nullable Fact> seen(int question, Concern concern) {
    BitSet rests = (BitSet) concern.rests.clone();
    levels.subList(question, levels.size()).forEach(rests::andNot);
    List<@Nullable Fact> seen = new ArrayList<>();
    rests.stream().forEach(level -> seen.add(facts[level]));
    return seen;
  }

  private Object value(DiagramNode node) {
    if (!node.isLeaf()) {
      String id = diagram.questions().get(node.level()).id();
      throw new IllegalStateException("`" + id + "` is neither known nor open");
    }
    if (node.value() instanceof Effect) {
      return node.value();
    }
    List<Finding> findings = new ArrayList<>();
    Diagram.outlines(node).forEach(outline -> findings.add(outline.in(facts)));
    findings.sort(Diagram.ORDER);
    return List.copyOf(findings);
  }
}
