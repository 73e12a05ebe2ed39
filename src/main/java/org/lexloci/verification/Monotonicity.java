package org.lexloci.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/** Finds where what should help makes it worse. */
record Monotonicity(Diagram diagram, DiagramNodes nodes) {

  /** Answers the function that is true where it is worse to waive a clause. */
  DiagramNode waived(String clause) {
    return worse(diagram.effect(Set.of(clause)), diagram.effect());
  }

  /**
   * Answers for each answer to a question the function that is true where it is worse than the one
   * that is taken where nobody states any. An answer that takes the case out of the agreement is
   * left out: then no clause speaks at all.
   */
  Map<String, DiagramNode> leftOut(Question question) {
    Map<String, DiagramNode> leftOut = new LinkedHashMap<>();
    if (question.strict().isPresent()) {
      DiagramNode taken = with(question.strict().get());
      for (Answer answer : question.answers()) {
        DiagramNode stated = with(answer);
        if (!stated.isLeaf() || stated.value() != Effect.SILENT) {
          leftOut.put(answer.label(), worse(stated, taken));
        }
      }
    }
    return leftOut;
  }

  private DiagramNode with(Answer answer) {
    return nodes.restricted(diagram.effect(), diagram.answers(answer.facts()));
  }

  private DiagramNode worse(DiagramNode one, DiagramNode other) {
    return nodes.combined(
        one, other, (a, b) -> Verdict.of((Effect) a).compareTo(Verdict.of((Effect) b)) < 0);
  }
}
