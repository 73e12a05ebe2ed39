package org.lexloci.manifest.module;

/** Counts what is left to do: expressions can be made to double each other without end. */
public final class Steps {

  private static final int DEEPEST = 200;

  private int left;
  private int depth;

  /** Allows some steps. */
  public Steps(int most) {
    this.left = most;
  }

  /** Goes one step on and one deeper, if that is still allowed. */
  public boolean enter() {
    if (left == 0 || depth >= DEEPEST) {
      return false;
    }
    left--;
    depth++;
    return true;
  }

  /** Comes back from a step. */
  public void leave() {
    depth--;
  }

  /** Takes as many steps as a value has parts, if there are so many left. */
  public boolean take(int parts) {
    left = Math.max(0, left - parts);
    return left > 0;
  }

  /** Notes that not everything could be looked at. */
  public void exhaust() {
    left = 0;
  }

  /** Tells whether everything could be looked at. */
  public boolean sufficed() {
    return left > 0;
  }
}
