package org.lexloci.remedy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/**
 * Whether an edition permits a changed deployment.
 *
 * @param questions that are open in it, and those that a choice speaks to
 * @param effect what is found comes to, as a function of the questions, of which the values are
 *     {@link org.lexloci.diagram.Effect}
 * @param ruledOut answers that are no remedy, though the question is open: a default that is in
 *     doubt can be confirmed, and with another answer it would be another product
 * @param choices one for each thing that others could declare
 * @param hangsOn the questions, by id, of which another answer may come to permission
 * @param broken finds the clauses that are broken whatever is answered and declared
 */
public record Permission(
    List<Question> questions,
    DiagramNode effect,
    Set<Answer> ruledOut,
    List<Choice> choices,
    Set<String> hangsOn,
    Supplier<Set<String>> broken) {

  /** Tells whether some answers and declarations give permission. */
  boolean mayBe() {
    return effect.leaves().stream().anyMatch(leaf -> leaf.value() == Effect.APPLIES);
  }

  /** Tells whether it is permitted whatever the answers are; nothing could be declared. */
  boolean is() {
    return effect.isLeaf() && effect.value() == Effect.APPLIES;
  }
}
