package org.lexloci.cli;

import org.lexloci.decision.Run;
import org.lexloci.input.InputDocuments;

/**
 * A run, with the files and the gate by which they were judged.
 *
 * @param files in which it stands
 */
record JudgedRun(Gate gate, InputDocuments files, Run run) {}
