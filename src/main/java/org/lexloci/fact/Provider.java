package org.lexloci.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clouds that a deployment can target, and the one list of them. */
public enum Provider {
  AZURE("microsoft-azure", "microsoft"),
  AWS("amazon-web-services", "amazon"),
  GCP("google-cloud", "google-cloud-platform", "google"),
  OCI("oracle-cloud", "oracle"),
  COREWEAVE,
  CEREBRAS,
  ALIBABA("alibaba-cloud", "aliyun"),
  IBM("ibm-cloud", "ibmcloud"),
  HUAWEI("huawei-cloud", "huaweicloud"),
  TENCENT("tencent-cloud", "tencentcloud"),
  NEBIUS,

  /** The customer's own machines. */
  ON_PREM("on-premises"),

  /** Any cloud that has no name of its own here. */
  OTHER;

  private final List<String> aliases;

  Provider(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /** Spells the provider as documents do: {@code on-prem}. */
  public String id() {
    return Answers.spell(this);
  }

  /**
   * Finds the provider that a name means: an id, or a name that OpenTelemetry and Karmada users
   * write, in any case and with underscores or hyphens.
   */
  public static Optional<Provider> named(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replace('_', '-');
    for (Provider provider : values()) {
      if (provider.id().equals(folded) || provider.aliases.contains(folded)) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }
}
