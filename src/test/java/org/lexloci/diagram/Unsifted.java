package org.lexloci.diagram;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.lexloci.world.Question;

/** Joins the functions of clauses to a diagram that asks in the order that is given. */
public final class Unsifted {

  private Unsifted() {}

  /**
   * Composes.
   *
   * @param clauses functions whose values are lists of {@link Outline}
   */
  public static Diagram diagram(
      List<Question> questions, SortedMap<String, DiagramNode> clauses, DiagramNodes nodes) {
    return new Diagram(questions, clauses, Composer.effect(clauses, Set.of(), nodes));
  }
}
