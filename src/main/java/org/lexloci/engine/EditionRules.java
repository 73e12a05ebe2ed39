package org.lexloci.engine;

import org.lexloci.agreement.Edition;
import org.lexloci.world.EditionQuestions;

/**
 * An edition with its rules.
 *
 * @param digest of the edition's files and its diagram, so that a decision says which rules gave it
 */
public record EditionRules(
    Edition edition, RuleBase base, String digest, EditionQuestions questions) {

  /** Holds an edition with its rules and prepares what they ask. */
  public EditionRules(Edition edition, RuleBase base, String digest) {
    this(edition, base, digest, EditionQuestions.of(edition, base.asks()));
  }
}
