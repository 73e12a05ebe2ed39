package org.lexloci.report;

import org.lexloci.run.Run;

/** A report that can be written while the run goes on. */
public interface PartReport {

  /** Writes what stands before everything. */
  void begin();

  /** Writes the decisions and problems of a part of a run, which may be all of it. */
  void part(Run part);

  /**
   * Writes what stands after everything.
   *
   * @param whole a run that counts what was told before
   */
  void end(Run whole);

  /** Writes a run that is held as a whole. */
  default void write(Run run) {
    begin();
    part(run);
    end(run);
  }
}
