package org.lexloci.manifest.evidence;

import org.lexloci.fact.Provider;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;

/**
 * One piece of evidence.
 *
 * @param value as documents of ours spell it
 * @param from what in the file it is read from, ready to print
 */
public record EvidenceItem(
    Aspect aspect, Strength strength, String value, String from, ManifestPlace place) {

  /** Says where it stands: {@code deploy.yaml:4:3 (label `a/b`)}. */
  String shown() {
    return place.at() + " (" + from + ")";
  }

  /** Tells whether it shows a product and cannot tell which. */
  public boolean isUnstated() {
    return value.equals(Reduction.UNSTATED);
  }

  /** Answers the same, read from what is part of something else. */
  public EvidenceItem of(String whom) {
    return new EvidenceItem(aspect, strength, value, from + " of " + whom, place);
  }

  /** Makes proof of a product of the model that is named. */
  public static EvidenceItem model(String product, ScalarNode name, ManifestPlace place) {
    return new EvidenceItem(
        Aspect.PRODUCT, Strength.STRONG, product, quoted("model", name.text()), place);
  }

  /** Makes proof of a cloud. */
  public static EvidenceItem provider(Provider provider, String from, ManifestPlace place) {
    return new EvidenceItem(Aspect.PROVIDER, Strength.STRONG, provider.id(), from, place);
  }

  /** Makes proof of a region. */
  public static EvidenceItem region(String region, String from, ManifestPlace place) {
    return new EvidenceItem(Aspect.REGION, Strength.STRONG, region, from, place);
  }

  /** Shows that some product is deployed, and why it cannot be told which. */
  public static EvidenceItem unstated(String from, ManifestPlace place) {
    return new EvidenceItem(Aspect.PRODUCT, Strength.STRONG, Reduction.UNSTATED, from, place);
  }

  /** Quotes a key or value of the file. */
  public static String quoted(String what, String text) {
    return what + " " + SafeText.quoted(text);
  }
}
