package org.lexloci.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The clouds that a deployment can target, and the one list of them. */
public enum Provider {
  AZURE(Regions.WITHOUT_HYPHENS, "microsoft-azure", "microsoft"),
  AWS(Regions.WITH_HYPHENS, "amazon-web-services", "amazon"),
  GCP(Regions.WITH_HYPHENS, "google-cloud", "google-cloud-platform", "google"),
  OCI(Regions.WITH_HYPHENS, "oracle-cloud", "oracle"),
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

  /** How a provider spells the names of its regions. */
  private enum Regions {
    WITH_HYPHENS,
    WITHOUT_HYPHENS,
    IN_ANY_WAY
  }

  /** Regions as several clouds with hyphens spell them, and none without. */
  private static final Pattern HYPHENATED =
      Pattern.compile(
          "([a-z]{2}(-[a-z]+)+-|(us|europe|asia|(north|south)america|australia|me|africa)-[a-z]+)"
              + "\\d+[a-z0-9-]*",
          Pattern.CASE_INSENSITIVE);

  private final String id = Answers.spell(name());
  private final Regions regions;
  private final List<String> aliases;

  Provider(String... aliases) {
    this(Regions.IN_ANY_WAY, aliases);
  }

  Provider(Regions regions, String... aliases) {
    this.regions = regions;
    this.aliases = List.of(aliases);
  }

  public static List<String> ids() {
    return Stream.of(values()).map(Provider::id).toList();
  }

  /** Lists the ids of all, and then the other names that {@link #named} understands. */
  public static List<String> names() {
    return Stream.concat(
            ids().stream(), Stream.of(values()).flatMap(provider -> provider.aliases.stream()))
        .toList();
  }

  /** Spells the provider as documents do: {@code on-prem}. */
  public String id() {
    return id;
  }

  /** People write the names of regions in any case, and some providers show them with spaces. */
  public static String plainRegion(String region) {
    return region.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /** Tells whether a region is spelt as the provider spells its regions, as far as is known. */
  public boolean spells(String region) {
    return regions == Regions.IN_ANY_WAY
        || (regions == Regions.WITH_HYPHENS) == (region.indexOf('-') >= 0);
  }

  /** Tells whether a region is one of another cloud's, as far as its spelling can tell. */
  public boolean disowns(String region) {
    return regions == Regions.WITHOUT_HYPHENS && HYPHENATED.matcher(region).matches();
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
