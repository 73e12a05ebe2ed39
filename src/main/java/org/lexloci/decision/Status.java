package org.lexloci.decision;

import java.util.Set;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.DiagramNodes;
import org.lexloci.diagram.Outline;

/** What became of a clause in a decision. */
public enum Status {
  VIOLATED,

  /** Not the same in every world. */
  DEPENDS,

  EXCEPTED,
  SATISFIED,
  NOT_APPLICABLE;

  /** Tells what became of a clause in one world, where findings of some kinds were found. */
  static Status of(Set<Outline.Kind> found) {
    if (found.contains(Outline.Kind.BREACH)) {
      return VIOLATED;
    }
    if (!found.contains(Outline.Kind.APPLIES)) {
      return NOT_APPLICABLE;
    }
    return found.contains(Outline.Kind.EXCEPTED) ? EXCEPTED : SATISFIED;
  }

  /** Answers the function whose values are what became of a clause. */
  public static DiagramNode of(String clause, Diagram diagram) {
    return new DiagramNodes()
        .mapped(diagram.clause(clause), leaf -> of(Outline.kinds(Diagram.outlines(leaf))));
  }
}
