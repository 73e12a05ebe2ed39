package org.lexloci.report;

import org.lexloci.decision.Run;

/** A format in which a run can be told while it goes on. */
public interface PartReport {

  /** Writes what stands before everything. */
  void begin();

  /** Writes what a part of a run has to tell one by one. */
  void part(Run part);

  /**
   * Writes what stands after everything.
   *
   * @param whole a run that counts what was told before
   */
  void end(Run whole);
}
