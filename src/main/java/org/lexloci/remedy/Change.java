package org.lexloci.remedy;

import java.util.Optional;

/**
 * One change of a deployment or of what is on record about it.
 *
 * @param words what to do, as it follows "would be YES with"
 * @param states what the descriptor states after it; empty when it leaves the descriptor alone
 */
public record Change(Cost cost, String words, Optional<Statement> states) {}
