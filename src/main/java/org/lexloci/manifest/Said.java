package org.lexloci.manifest;

import java.util.Optional;
import org.lexloci.fact.Provider;

/**
 * What the command line says for a run.
 *
 * @param provider the cloud of whatever does not say otherwise
 * @param product the product of whatever runs something and names no product
 */
public record Said(Optional<Provider> provider, Optional<String> product) {

  /** Says nothing. */
  public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
}
