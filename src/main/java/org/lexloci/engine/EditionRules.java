package org.lexloci.engine;

import org.lexloci.agreement.Edition;

/**
 * An edition with its rules.
 *
 * @param digest of the edition's files and its diagram, so that a decision says which rules gave it
 */
public record EditionRules(Edition edition, RuleBase base, String digest) {}
