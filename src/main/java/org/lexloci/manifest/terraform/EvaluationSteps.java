package org.lexloci.manifest.terraform;

/** Counts what is left to do: expressions can be made to double each other without end. */
final class EvaluationSteps {

  private static final int DEEPEST = 200;

  private int left = 1_000_000;
  private int depth;

  /** Goes one step on and one deeper, if that is still allowed. */
  boolean enter() {
    if (left == 0 || depth == DEEPEST) {
      return false;
    }
    left--;
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Takes as many steps as a value has parts, if there are so many left. */
  boolean take(int parts) {
    left = Math.max(0, left - parts);
    return left > 0;
  }

  /** Tells whether everything could be looked at. */
  boolean sufficed() {
    return left > 0;
  }
}
