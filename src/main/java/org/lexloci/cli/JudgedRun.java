package org.lexloci.cli;

import org.lexloci.decision.Run;
import org.lexloci.input.InputDocuments;

/**
 * What was judged, and by what.
 *
 * @param files in which it stands
 */
record JudgedRun(Gate gate, InputDocuments files, Run run) {}
