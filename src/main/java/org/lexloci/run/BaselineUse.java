package org.lexloci.run;

import java.util.List;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;

/**
 * What became of a baseline in a run.
 *
 * @param met the denials in it that are still there
 * @param fixed the denials in it that the run would have met if they were
 */
public record BaselineUse(BaselineFile file, List<Denial> met, List<Denial> fixed) {}
