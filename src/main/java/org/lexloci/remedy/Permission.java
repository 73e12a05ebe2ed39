package org.lexloci.remedy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lexloci.diagram.Effect;
import org.lexloci.diagram.Node;
import org.lexloci.diagram.Nodes;
import org.lexloci.world.Question;

/**
 * Whether an edition permits a changed deployment.
 *
 * @param questions that are open in it
 * @param effect what is found comes to, as a function of the questions, of which the values are
 *     {@link org.lexloci.diagram.Effect}
 * @param hangsOn the questions, by id, of which another answer may come to permission
 * @param broken finds the clauses that are broken whatever is answered
 */
public record Permission(
    List<Question> questions, Node effect, Set<String> hangsOn, Supplier<Set<String>> broken) {

  /** Tells whether some answers to the open questions give permission. */
  boolean mayBe() {
    return Nodes.below(List.of(effect)).stream()
        .anyMatch(node -> node.isLeaf() && node.value() == Effect.APPLIES);
  }
}
