package org.lexloci.cli;

import org.lexloci.FilesRead;
import org.lexloci.decision.Run;

/**
 * What was judged, and by what.
 *
 * @param files in which it stands
 */
record Judged(Gate gate, FilesRead files, Run run) {}
