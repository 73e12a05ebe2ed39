package org.lexloci.run;

import org.lexloci.agreement.Agreement;

/**
 * An agreement as a run used it.
 *
 * @param digest of its rules
 */
public record Rulebook(Agreement agreement, String digest) {}
