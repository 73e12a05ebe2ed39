package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.fact.Attribute;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.InferenceRegionGroup;
import org.lexloci.fact.ProductGroup;
import org.lexloci.fact.Provider;
import org.lexloci.fact.RegionGroup;
import org.lexloci.fact.Target;
import org.lexloci.oracle.ShippedEdition;

/**
 * What a deployment comes to under the example of an agreement of one's own: whose product it is,
 * in which region it is, what its attributes are, and what is on record.
 */
final class ResidencyReader implements Reader {

  /** The first day on which there was a clause of a name, of those that a consent may be to. */
  static final Map<String, LocalDate> BEGAN =
      Map.of(
          "data-stays-in-eu", LocalDate.of(2025, 1, 1),
          "analytics-on-one-cloud", LocalDate.of(2025, 1, 1),
          "analytics-until-audit", LocalDate.of(2026, 7, 1),
          "support-from-eu", LocalDate.of(2026, 7, 1));

  /** The regions of the Union of those that are drawn, as they are drawn. */
  private static final Set<String> EU =
      Set.of(
          "eu-central-1",
          "EU-West-1",
          "eu-central-1a",
          "westeurope",
          "West Europe",
          "europe-west1",
          "europe-west4-b");

  private static final Set<String> CLOUDS_OF_EU = Set.of("aws", "azure", "gcp");
  private static final Set<String> ANALYTICS = Set.of("ledger-insights", "ledger-forecast");

  private final Map<String, List<StatedFields>> documents;
  private final StatedFields spec;
  private final String product;

  ResidencyReader(List<Map<String, Object>> all) {
    documents =
        all.stream()
            .map(StatedFields::new)
            .collect(Collectors.groupingBy(d -> d.text("kind").orElseThrow()));
    spec = documents.get("ProductDeployment").get(0).in("spec");
    Object stated = spec.get("product").orElseThrow();
    String named =
        stated instanceof Map<?, ?> inPlace ? (String) inPlace.get("name") : (String) stated;
    product =
        of("Product").stream()
            .filter(d -> d.in("spec").list("aliases").contains(named))
            .findFirst()
            .flatMap(d -> d.in("metadata").text("name"))
            .orElse(named);
  }

  @Override
  public List<String> names() {
    return List.of("judged");
  }

  @Override
  public Opinion opinion(String name, ShippedEdition edition) {
    Optional<LocalDate> day = spec.in("target").day("launchDate");
    List<List<List<Fact>>> choices = new ArrayList<>();
    choices.add(List.of(List.of(new ProductGroup("analytics", ANALYTICS.contains(product)))));
    choices.add(attribute("data", "personal"));
    choices.add(attribute("encryption", "vendor-keys"));
    choices.add(support());
    choices.add(
        StatedFields.happened("audit-passed", specs("Event"), day).stream()
            .map(e -> List.<Fact>of(e))
            .toList());
    choices.addAll(regions());
    choices.addAll(clouds(edition, day));
    return Opinion.of(choices, day, edition, Set.of());
  }

  private List<List<Fact>> attribute(String name, String strict) {
    return List.of(List.of(new Attribute(name, spec.in("attributes").text(name).orElse(strict))));
  }

  /** What is said of the product in place and on record counts alike; there is no default. */
  private List<List<Fact>> support() {
    Stream<StatedFields> inPlace =
        spec.get("product").stream()
            .filter(Map.class::isInstance)
            .map(stated -> new StatedFields((Map<?, ?>) stated));
    Set<String> said =
        Stream.concat(
                inPlace,
                of("Product").stream()
                    .filter(d -> d.in("metadata").is("name", product))
                    .map(d -> d.in("spec")))
            .flatMap(p -> p.in("attributes").text("support").stream())
            .collect(Collectors.toSet());
    return (said.isEmpty() ? Set.of("in-eu", "elsewhere") : said)
        .stream().map(answer -> List.<Fact>of(new Attribute("support", answer))).toList();
  }

  /** Model calls run where customers get it, unless it is stated where they do. */
  private List<List<List<Fact>>> regions() {
    Set<Boolean> served = inEu(spec.in("target"));
    if (spec.get("inference").isEmpty()) {
      return List.of(
          served.stream()
              .map(
                  in ->
                      List.<Fact>of(new RegionGroup("eu", in), new InferenceRegionGroup("eu", in)))
              .toList());
    }
    return List.of(
        served.stream().map(in -> List.<Fact>of(new RegionGroup("eu", in))).toList(),
        inEu(spec.in("inference")).stream()
            .map(in -> List.<Fact>of(new InferenceRegionGroup("eu", in)))
            .toList());
  }

  private static Set<Boolean> inEu(StatedFields place) {
    Optional<String> cloud = place.text("provider");
    if (cloud.isPresent() && !CLOUDS_OF_EU.contains(cloud.get())) {
      return Set.of(false);
    }
    return place.text("region").map(r -> Set.of(EU.contains(r))).orElse(Set.of(true, false));
  }

  /** A consent is to all clouds on which it is: which these are may be open. */
  private List<List<List<Fact>>> clouds(ShippedEdition edition, Optional<LocalDate> day) {
    StatedConsents consents =
        new StatedConsents(
            specs("Consent").stream()
                .filter(c -> c.is("product", "any") || c.is("product", product))
                .toList(),
            began(edition));
    List<List<Fact>> places = new ArrayList<>();
    Map<String, Set<List<Fact>>> consented = new LinkedHashMap<>();
    for (Provider target : Provider.values()) {
      if (spec.in("target").text("provider").map(target.id()::equals).orElse(true)) {
        String calls = spec.in("inference").text("provider").orElse(target.id());
        places.add(List.of(new Target(target), new Inference(Provider.named(calls).orElseThrow())));
        for (String clause : edition.oracle().clauses().keySet()) {
          consented
              .computeIfAbsent(clause, c -> new LinkedHashSet<>())
              .addAll(consents.to(clause, Set.copyOf(List.of(target.id(), calls)), day));
        }
      }
    }
    return Stream.concat(
            Stream.of(places), consented.values().stream().map(answers -> List.copyOf(answers)))
        .toList();
  }

  /** A text that was amended is another one, whatever the clause is called. */
  private static Map<String, LocalDate> began(ShippedEdition edition) {
    LocalDate first = edition.edition().period().from();
    Map<String, LocalDate> began = new LinkedHashMap<>(BEGAN);
    began.replaceAll((clause, day) -> day.isBefore(first) ? first : day);
    return began;
  }

  private List<StatedFields> of(String kind) {
    return documents.getOrDefault(kind, List.of());
  }

  private List<StatedFields> specs(String kind) {
    return of(kind).stream().map(d -> d.in("spec")).toList();
  }
}
