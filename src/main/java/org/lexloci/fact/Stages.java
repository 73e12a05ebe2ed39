package org.lexloci.fact;

/** Which launches on the anchor provider count when two launches are compared. */
public enum Stages {

  /** Those at the stage of the launch that is judged, or at a more mature one. */
  LIKE_FOR_LIKE,

  /** Those at any stage. */
  ANY_STAGE;

  /** Spells the constant as readings do: {@code any-stage}. */
  public String id() {
    return Answers.spell(name());
  }
}
