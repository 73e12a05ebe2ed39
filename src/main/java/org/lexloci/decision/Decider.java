package org.lexloci.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.diagram.Judgment;
import org.lexloci.diagram.Outline;
import org.lexloci.engine.EditionRules;
import org.lexloci.finding.Finding;
import org.lexloci.world.Answer;
import org.lexloci.world.Case;
import org.lexloci.world.Question;
import org.lexloci.world.SettledReading;
import org.lexloci.world.Worlds;

/**
 * Decides what holds in every world. In one world a breach of any clause denies, a clause that
 * speaks permits, and silence settles nothing.
 */
public final class Decider {

  private Decider() {}

  /** Decides under one edition. */
  public static EditionDecision decide(EditionRules rules, Worlds worlds) {
    Judgment judgment = rules.base().on(worlds);
    DiagramNode effect = judgment.effect(Set.of());
    List<Integer> matter = effect.asks();
    return new EditionDecision(
        rules.edition(),
        rules.digest(),
        verdict(effect),
        outcomes(rules, judgment),
        matter.stream().map(q -> dependence(worlds.questions(), q, effect)).toList(),
        new Settlements(worlds.questions(), matter, effect).first(),
        worlds);
  }

  /**
   * Finds the worlds of a case under one edition. A default that is in doubt never gives
   * permission: where it would, the question is open.
   *
   * @param accepted the clauses no breach of which is one
   */
  public static Worlds worlds(
      EditionRules rules, Case judged, List<SettledReading> settled, Set<String> accepted) {
    Worlds worlds = Worlds.of(judged, rules.questions(), settled);
    if (judged.doubted().isEmpty() || without(rules, worlds, accepted) != Verdict.PERMIT) {
      return worlds;
    }
    Worlds open = Worlds.of(judged.doubting(), rules.questions(), settled);
    return without(rules, open, accepted) == Verdict.PERMIT ? worlds : open;
  }

  /** Tells whether every world of a case is permitted under one edition. */
  static boolean permits(EditionRules rules, Worlds worlds) {
    return without(rules, worlds, Set.of()) == Verdict.PERMIT;
  }

  /** Lists the clauses that are broken in every world. */
  static Set<String> broken(EditionRules rules, Judgment judgment) {
    Set<String> broken = new LinkedHashSet<>();
    for (String clause : rules.edition().judgedByRule()) {
      if (judgment.clause(clause).leaves().stream()
          .allMatch(leaf -> status(clause, Judgment.findings(leaf)) == Status.VIOLATED)) {
        broken.add(clause);
      }
    }
    return broken;
  }

  /** Answers what holds in every world if no breach of these clauses were one. */
  public static Verdict without(EditionRules rules, Worlds worlds, Set<String> clauses) {
    return verdict(rules.base().on(worlds).effect(clauses));
  }

  /** Answers what holds in all worlds. */
  private static Verdict verdict(DiagramNode effect) {
    return effect.isLeaf() ? Verdict.of((Effect) effect.value()) : Verdict.INDETERMINATE;
  }

  /** Tells what became of a clause in one world. */
  public static Status status(String clause, List<Finding> findings) {
    return Status.of(
        findings.stream()
            .filter(finding -> finding.clause().equals(clause))
            .map(Outline.Kind::of)
            .collect(Collectors.toSet()));
  }

  private static List<Outcome> outcomes(EditionRules rules, Judgment judgment) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Clause clause : rules.edition().clauses()) {
      if (clause.assessed() != Assessment.BY_RULE) {
        continue;
      }
      Set<Status> statuses = EnumSet.noneOf(Status.class);
      Set<Finding> findings = new LinkedHashSet<>();
      for (DiagramNode leaf : judgment.clause(clause.id()).leaves()) {
        statuses.add(status(clause.id(), Judgment.findings(leaf)));
        findings.addAll(Judgment.findings(leaf));
      }
      outcomes.add(
          new Outcome(
              clause,
              statuses.size() == 1 ? statuses.iterator().next() : Status.DEPENDS,
              List.copyOf(findings),
              rules.base().asks(clause.id())));
    }
    return outcomes;
  }

  private static Dependence dependence(List<Question> questions, int question, DiagramNode effect) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    List<Answer> answers = questions.get(question).answers();
    DiagramNodes nodes = new DiagramNodes();
    for (int answer = 0; answer < answers.size(); answer++) {
      int[] given = new int[questions.size()];
      Arrays.fill(given, -1);
      given[question] = answer;
      verdicts.put(answers.get(answer).label(), verdict(nodes.restricted(effect, given)));
    }
    return new Dependence(questions.get(question), verdicts);
  }
}
