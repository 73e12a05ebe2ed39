package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.engine.RuleBase;
import org.lexloci.finding.Finding;
import org.lexloci.world.Answer;

/**
 * What follows from the findings of rules in each world, worked out once for all worlds in which
 * they find the same of other facts. Not for several threads at once.
 */
final class FoundOpinion<T> {

  private final EveryWorld worlds;
  private final RuleBase rules;
  private final List<DiagramNode> functions;
  private final Function<List<Finding>, T> opinion;
  private final Map<List<DiagramNode>, T> known = new HashMap<>();

  /** At which level of the diagram a question stands; less than nought where none asks it. */
  private final int[] levels;

  /** How the diagram numbers the answers to each question. */
  private final int[][] numbers;

  /**
   * Prepares to look.
   *
   * @param clauses that rules judge
   * @param opinion that hangs on clauses and on kinds of findings, and not on what they match
   */
  FoundOpinion(
      EveryWorld worlds,
      RuleBase rules,
      Collection<String> clauses,
      Function<List<Finding>, T> opinion) {
    this.worlds = worlds;
    this.rules = rules;
    this.functions = clauses.stream().map(rules.diagram()::clause).toList();
    this.opinion = opinion;
    this.levels = new int[worlds.questions().size()];
    this.numbers = new int[levels.length][];
    for (int q = 0; q < levels.length; q++) {
      List<Answer> answers = worlds.questions().get(q).answers();
      numbers[q] = new int[answers.size()];
      levels[q] = -1;
      for (int a = 0; a < numbers[q].length; a++) {
        int[] given = rules.diagram().answers(answers.get(a).facts());
        for (int level = 0; level < given.length; level++) {
          if (given[level] >= 0) {
            levels[q] = level;
            numbers[q][a] = given[level];
          }
        }
      }
    }
  }

  /**
   * Answers what follows in a world.
   *
   * @param said which answer the world gives to each question
   */
  T in(int world, int[] said) {
    int[] answers = new int[rules.diagram().questions().size()];
    Arrays.fill(answers, -1);
    for (int q = 0; q < levels.length; q++) {
      if (levels[q] >= 0) {
        answers[levels[q]] = numbers[q][said[q]];
      }
    }
    List<DiagramNode> leaves = new ArrayList<>(functions.size());
    for (DiagramNode function : functions) {
      leaves.add(function.leaf(answers));
    }
    return known.computeIfAbsent(
        leaves, found -> opinion.apply(rules.diagram().findings(worlds.facts(world))));
  }
}
