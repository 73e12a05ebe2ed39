package org.lexloci.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;

/**
 * Regions that clauses of the agreement speak of. The list is taken to be complete: a region that
 * is not in it is no member.
 *
 * @param members no provider twice
 */
public record DeclaredRegions(String name, String title, List<Members> members) {

  /** What may stand behind the digit of a region, or behind any: the name of a zone in it. */
  private static final Pattern ZONE = Pattern.compile("(?<=\\d)[a-z]|-[a-z1-9]");

  /**
   * The regions of one provider.
   *
   * @param regions as the provider names them; every region of the provider when left out
   */
  public record Members(Provider provider, @Nullable List<String> regions) {}

  /**
   * Tells whether a region is a member.
   *
   * @param region empty when it is not known
   * @return empty when it depends on the region
   */
  public Optional<Boolean> holds(Provider provider, Optional<String> region) {
    Optional<Members> listed = members.stream().filter(m -> m.provider() == provider).findFirst();
    if (listed.isEmpty() || listed.get().regions() == null) {
      return Optional.of(listed.isPresent());
    }
    List<String> regions = of(provider);
    return region.map(
        r -> regions.stream().anyMatch(member -> isIn(member, Provider.plainRegion(r))));
  }

  /** What is written with its zone, such as {@code eu-central-1a}, is in its region. */
  private static boolean isIn(String member, String region) {
    return region.equals(member)
        || region.startsWith(member)
            && ZONE.matcher(region)
                .useTransparentBounds(true)
                .region(member.length(), region.length())
                .matches();
  }

  /** Lists the members of a provider by name, none where it is all or none of its regions. */
  public List<String> of(Provider provider) {
    return members.stream()
        .filter(m -> m.provider() == provider && m.regions() != null)
        .flatMap(m -> m.regions().stream())
        .map(Provider::plainRegion)
        .toList();
  }
}
