package org.lexloci.fact;

/** When the anchor provider's launch falls, seen from the launch that is judged. */
public enum Order {
  EARLIER,
  SAME_DAY,
  LATER,

  /** There is none and there will be none. */
  NEVER;

  private final String id = Answers.spell(name());

  /** Spells the order as documents do: {@code same-day}. */
  public String id() {
    return id;
  }
}
