package org.lexloci.input;

/** Is told how far a long run has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (what, done, all) -> {};

  /**
   * Takes notice.
   *
   * @param what is being done, as it follows the numbers
   */
  void at(String what, int done, int all);
}
