package org.lexloci.remedy;

import static org.lexloci.remedy.DescriptorMoves.stated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.RegionGroup;
import org.lexloci.source.StatedValue;

/** The regions that the descriptor could state instead, as far as the agreement names any. */
final class RegionMoves {

  static final String REGION = "target.region";
  static final String INFERENCE_REGION = "inference.region";

  /** The groups that rules ask for. */
  private final List<DeclaredRegions> asked;

  RegionMoves(Candidates candidates) {
    this.asked =
        candidates.agreement().regions().stream()
            .filter(group -> asking(group.name()).anyMatch(candidates::ask))
            .toList();
  }

  /** Lists where customers could get it. */
  Dimension targets() {
    return new Dimension(
        moves(REGION, Deployment::provider, (d, region) -> d.with(d.stated().inRegion(region))));
  }

  /** Lists where model calls could run, if it is stated on which provider they do. */
  Dimension inferences() {
    return new Dimension(
        moves(
            INFERENCE_REGION,
            Deployment::inference,
            (d, region) -> d.with(d.stated().inferredIn(region))));
  }

  /** A region means something on its provider alone. */
  private List<Move> moves(
      String field,
      Function<Deployment, Optional<StatedValue<Provider>>> on,
      BiFunction<Deployment, StatedValue<String>, Deployment> in) {
    List<Move> moves = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      for (List<String> regions : alike(provider).values()) {
        moves.add(
            new Move(
                Cost.EDIT,
                Set.of(field + "=" + provider.id() + "/" + regions.get(0)),
                d ->
                    on.apply(d).map(StatedValue::value).equals(Optional.of(provider))
                        ? in.apply(d, stated(regions.get(0)))
                        : d,
                d -> field + ": " + String.join(" or ", regions),
                Optional.of(new Statement(field, regions)),
                Move.anyOf(RegionMoves::isAbout)));
      }
    }
    return moves;
  }

  /** Tells whether a region may change an answer. */
  static boolean isAbout(String question) {
    return question.startsWith("regions.") || question.startsWith("inference-regions.");
  }

  /** Regions of a provider that are in the same groups give the same case. */
  private Map<List<String>, List<String>> alike(Provider provider) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    asked.stream()
        .flatMap(group -> group.of(provider).stream())
        .distinct()
        .forEach(r -> alike.computeIfAbsent(groups(provider, r), k -> new ArrayList<>()).add(r));
    return alike;
  }

  private static Stream<String> asking(String group) {
    return Stream.of(
        new RegionGroup(group, true).question(), new InferenceRegionGroup(group, true).question());
  }

  private List<String> groups(Provider provider, String region) {
    return asked.stream()
        .filter(group -> group.of(provider).contains(region))
        .map(DeclaredRegions::name)
        .toList();
  }
}
