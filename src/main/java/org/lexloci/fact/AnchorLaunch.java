package org.lexloci.fact;

/** Whether the launch on the anchor provider that launch order is measured against has happened. */
public enum AnchorLaunch implements ConstantFact {
  /** It has happened. */
  MADE,

  /** It is announced for a day still to come. */
  PLANNED;

  @Override
  public String question() {
    return "anchor-launch";
  }
}
