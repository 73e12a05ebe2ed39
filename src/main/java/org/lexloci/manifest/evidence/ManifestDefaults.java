package org.lexloci.manifest.evidence;

import java.util.Optional;
import org.lexloci.fact.Provider;

/**
 * What the command line says for a run.
 *
 * @param provider the cloud of whatever does not say otherwise
 * @param product the product of whatever runs something and names no product
 * @param unread what is made of what was not read; by whether it names a product when empty
 * @param brokenIsTold whether a file that a walk came across and that is broken is only told
 */
public record ManifestDefaults(
    Optional<Provider> provider,
    Optional<String> product,
    Optional<UnreadRule> unread,
    boolean brokenIsTold) {

  /** Says nothing. */
  public static final ManifestDefaults NOTHING =
      new ManifestDefaults(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Says what is made of what was not read. */
  public ManifestDefaults unread(Optional<UnreadRule> rule, boolean broken) {
    return new ManifestDefaults(provider, product, rule, broken);
  }
}
