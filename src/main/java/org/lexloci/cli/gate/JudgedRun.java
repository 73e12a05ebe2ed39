package org.lexloci.cli.gate;

import org.lexloci.input.InputDocuments;
import org.lexloci.run.Run;

/**
 * A run, with the files and the gate by which they were judged.
 *
 * @param files in which it stands
 */
public record JudgedRun(Gate gate, InputDocuments files, Run run) {}
