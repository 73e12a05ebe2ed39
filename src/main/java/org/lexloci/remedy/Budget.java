package org.lexloci.remedy;

/** Ends a search that would take too long. */
final class Budget {

  /** Some seconds. */
  static final int MOST = 12_000;

  /** There is nothing left to spend. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("the search takes too long", null, false, false);
    }
  }

  private int left;

  Budget(int most) {
    this.left = most;
  }

  void spend() {
    if (left-- == 0) {
      throw new SpentException();
    }
  }
}
