package org.lexloci.run;

import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.WaivedBreach;

/**
 * What became of a waiver in a run.
 *
 * @param deployments how many deployments it is for that break its clause
 */
public record WaiverUse(Waiver waiver, WaivedBreach.State state, int deployments) {}
