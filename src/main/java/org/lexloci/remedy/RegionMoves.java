package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.RegionGroup;
import org.lexloci.source.Stated;

/** The regions that the descriptor could state instead, as far as the agreement names any. */
final class RegionMoves {

  static final String REGION = "target.region";

  private final Agreement agreement;
  private final Candidates candidates;

  RegionMoves(Candidates candidates) {
    this.candidates = candidates;
    this.agreement = candidates.agreement();
  }

  Dimension all() {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      alike(provider).values().forEach(regions -> moves.add(in(provider, regions)));
    }
    return new Dimension(moves);
  }

  /** Regions of a provider that are in the same groups give the same case. */
  private Map<List<String>, List<String>> alike(Provider provider) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    agreement.regions().stream()
        .filter(group -> asked(group.name()))
        .flatMap(group -> group.of(provider).stream())
        .distinct()
        .forEach(r -> alike.computeIfAbsent(groups(provider, r), k -> new ArrayList<>()).add(r));
    return alike;
  }

  private boolean asked(String group) {
    return candidates.ask(new RegionGroup(group, true).question())
        || candidates.ask(new InferenceRegionGroup(group, true).question());
  }

  private List<String> groups(Provider provider, String region) {
    return agreement.regions().stream()
        .filter(group -> group.of(provider).contains(region))
        .map(DeclaredRegions::name)
        .toList();
  }

  /** A region means something on its provider alone. */
  private static Move in(Provider provider, List<String> regions) {
    return new Move(
        Cost.EDIT,
        Set.of(REGION + "=" + provider.id() + "/" + regions.get(0)),
        d ->
            d.provider().map(Stated::value).equals(Optional.of(provider))
                ? d.with(d.stated().inRegion(stated(regions.get(0))))
                : d,
        d -> REGION + ": " + String.join(" or ", regions),
        Optional.of(new Statement(REGION, regions)));
  }
}
