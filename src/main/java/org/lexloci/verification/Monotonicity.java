package org.lexloci.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.Effect;
import org.lexloci.diagram.Node;
import org.lexloci.diagram.Nodes;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** Finds where what should help makes it worse. */
final class Monotonicity {

  private final Diagram diagram;
  private final Nodes nodes;

  Monotonicity(Diagram diagram, Nodes nodes) {
    this.diagram = diagram;
    this.nodes = nodes;
  }

  /** Answers the function that is true where it is worse to waive a clause. */
  Node waived(String clause) {
    return worse(diagram.effect(Set.of(clause)), diagram.effect());
  }

  /**
   * Answers for each answer to a question the function that is true where it is worse than the one
   * that is taken where nobody states any. An answer that takes the case out of the agreement is
   * left out: then no clause speaks at all.
   */
  Map<String, Node> leftOut(Question question) {
    Map<String, Node> leftOut = new LinkedHashMap<>();
    if (question.strict().isPresent()) {
      Node taken = with(question.strict().get());
      for (Answer answer : question.answers()) {
        Node stated = with(answer);
        if (stated != nodes.leaf(Effect.SILENT)) {
          leftOut.put(answer.label(), worse(stated, taken));
        }
      }
    }
    return leftOut;
  }

  private Node with(Answer answer) {
    return nodes.restricted(diagram.effect(), diagram.answers(answer.facts()));
  }

  private Node worse(Node one, Node other) {
    return nodes.combined(
        one, other, (a, b) -> Verdict.of((Effect) a).compareTo(Verdict.of((Effect) b)) < 0);
  }
}
