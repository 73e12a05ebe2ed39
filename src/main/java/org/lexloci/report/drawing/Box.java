package org.lexloci.report.drawing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Condition;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Question;

/**
 * A question that is asked at one place of a drawing.
 *
 * @param row from the top, all boxes of one question in the same
 * @param ways on from here
 */
record Box(int row, String question, List<Way> ways) {

  /**
   * Where some answers lead.
   *
   * @param verdict that they settle; empty where another question follows
   * @param next the number of the box that follows; less than nought where there is a verdict
   */
  record Way(String answers, Optional<Verdict> verdict, int next) {}

  /** Lists the boxes of an edition, the first question first. */
  static List<Box> of(Diagram diagram) {
    List<DiagramNode> asking =
        DiagramNodes.below(List.of(diagram.effect())).stream()
            .filter(node -> !node.isLeaf())
            .sorted(Comparator.comparingInt(DiagramNode::level))
            .toList();
    Map<DiagramNode, Integer> numbers = new HashMap<>();
    asking.forEach(node -> numbers.put(node, numbers.size()));
    List<Integer> levels = diagram.effect().asks();
    List<Box> boxes = new ArrayList<>();
    for (DiagramNode node : asking) {
      Question question = diagram.questions().get(node.level());
      boxes.add(
          new Box(levels.indexOf(node.level()), question.id(), ways(node, question, numbers)));
    }
    return boxes;
  }

  private static List<Way> ways(
      DiagramNode node, Question question, Map<DiagramNode, Integer> numbers) {
    Map<DiagramNode, BitSet> answers = new LinkedHashMap<>();
    for (int answer = 0; answer < node.children().size(); answer++) {
      answers.computeIfAbsent(node.children().get(answer), n -> new BitSet()).set(answer);
    }
    List<Way> ways = new ArrayList<>();
    answers.forEach(
        (next, by) ->
            ways.add(
                new Way(
                    Condition.of(question, by).allowed(),
                    next.isLeaf()
                        ? Optional.of(Verdict.of((Effect) next.value()))
                        : Optional.empty(),
                    numbers.getOrDefault(next, -1))));
    return ways;
  }
}
