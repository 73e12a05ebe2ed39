package org.lexloci.decision;

/**
 * One step that would turn a verdict to permission; it was judged before it is offered.
 *
 * @param words what to do, as it follows "would be YES"
 */
public record ChangeHint(Kind kind, String words) {

  /** What a change costs. */
  public enum Kind {
    /** An edit of the descriptor. */
    EDIT,
    /** Something that has to happen and be put on record. */
    RECORD
  }
}
