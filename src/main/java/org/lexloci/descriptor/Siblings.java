package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.fact.Provider;
import org.lexloci.source.Stated;

/**
 * The launches that the deployments of one run are of each other's products. What compares launches
 * looks at the earliest alone, so of each provider and stage the two earliest are kept: one of them
 * is not the deployment's own. A product that nothing names has none, and what contradicts itself
 * is none.
 */
public final class Siblings {

  private static final int KEPT = 2;

  private record Slot(Provider provider, Stage stage) {}

  private final Map<String, Map<Slot, List<Descriptors.Named>>> byProduct = new HashMap<>();

  /** Collects the deployments of a run. */
  public Siblings(List<Descriptors.Named> deployments, Records records) {
    for (Descriptors.Named named : deployments) {
      ProductDeployment stated = named.deployment();
      Optional<Provider> provider =
          stated.targetOrUnstated().map(ProductDeployment.Target::provider).map(Stated::value);
      boolean counts =
          !stated.product().name().value().equals(ProductReference.UNSTATED)
              && named.observed().conflicts().isEmpty();
      if (counts && provider.isPresent() && day(named).isPresent()) {
        List<Descriptors.Named> kept =
            byProduct
                .computeIfAbsent(Deployment.product(stated, records), k -> new HashMap<>())
                .computeIfAbsent(
                    new Slot(provider.get(), stated.stageOrDefault()), k -> new ArrayList<>());
        kept.add(named);
        kept.sort(Comparator.comparing(n -> day(n).orElseThrow()));
        if (kept.size() > KEPT) {
          kept.remove(KEPT);
        }
      }
    }
  }

  /** Lists the deployments that may count as launches of a product. */
  List<Descriptors.Named> of(String product) {
    return byProduct.getOrDefault(product, Map.of()).values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(named -> day(named).orElseThrow()))
        .toList();
  }

  private static Optional<LocalDate> day(Descriptors.Named named) {
    return named
        .deployment()
        .targetOrUnstated()
        .map(ProductDeployment.Target::launchDate)
        .map(Stated::value);
  }
}
