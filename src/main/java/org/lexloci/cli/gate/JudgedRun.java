package org.lexloci.cli.gate;

import org.lexloci.decision.Run;
import org.lexloci.input.InputDocuments;

/**
 * A run, with the files and the gate by which they were judged.
 *
 * @param files in which it stands
 */
public record JudgedRun(Gate gate, InputDocuments files, Run run) {}
