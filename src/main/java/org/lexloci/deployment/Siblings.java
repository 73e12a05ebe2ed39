package org.lexloci.deployment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductField;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Customer;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * The launches that the deployments of one run are of each other's products. What compares launches
 * looks at the earliest alone, so of each provider and stage the two earliest are kept: one of them
 * is not the deployment's own. A product that nothing names has none, and what contradicts itself
 * is none.
 */
public final class Siblings {

  private static final int KEPT = 2;

  private static final String COPIES = Channel.PUBLISHED_WEIGHTS.answer();

  /** Launches of one kind, of which the earliest counts. */
  private record Slot(Provider provider, @Nullable Stage stage) {}

  /** A deployment, and what it is as a launch. */
  private record Sibling(Descriptors.Named named, LaunchOnRecord launch) {

    LocalDate day() {
      return launch.day().orElseThrow();
    }
  }

  private final Map<String, Map<Slot, List<Sibling>>> byProduct = new HashMap<>();
  private final Records records;
  private final String supplier;

  /** Knows of no deployment. */
  public static Siblings none() {
    return new Siblings(List.of(), Records.NONE, "");
  }

  /**
   * Collects the deployments of a run.
   *
   * @param supplier the id of the party whose products they are unless one says otherwise
   */
  public Siblings(List<Descriptors.Named> deployments, Records records, String supplier) {
    this.records = records;
    this.supplier = supplier;
    for (Descriptors.Named named : deployments) {
      launch(named).ifPresent(launch -> add(new Sibling(named, launch)));
    }
  }

  private void add(Sibling sibling) {
    Launch launch = sibling.launch().launch();
    List<Sibling> kept =
        byProduct
            .computeIfAbsent(
                Deployment.product(sibling.named().deployment(), records),
                k -> new LinkedHashMap<>())
            .computeIfAbsent(new Slot(launch.provider(), launch.stage()), k -> new ArrayList<>());
    kept.add(sibling);
    kept.sort(Comparator.comparing(Sibling::day));
    if (kept.size() > KEPT) {
      kept.remove(KEPT);
    }
  }

  /** Lists the deployments that matter as launches, from which the same siblings come. */
  public List<Descriptors.Named> kept() {
    return byProduct.values().stream()
        .flatMap(slots -> slots.values().stream())
        .flatMap(List::stream)
        .map(Sibling::named)
        .toList();
  }

  /** Lists what the other deployments are as launches of a product. */
  Stream<LaunchOnRecord> of(String product, Descriptors.Named judged) {
    return byProduct.getOrDefault(product, Map.of()).values().stream()
        .flatMap(List::stream)
        .filter(sibling -> !sibling.named().equals(judged))
        .sorted(Comparator.comparing(Sibling::day))
        .map(Sibling::launch);
  }

  /**
   * Answers what a deployment is as a launch. One that is retired, for some customers alone, for
   * training, of a product of somebody else, or of a copy that others run is none. Where it does
   * not state all of that its stage is left open: then it never speaks for anything.
   */
  private Optional<LaunchOnRecord> launch(Descriptors.Named named) {
    ProductDeployment stated = named.deployment();
    @Nullable ProductSpec inline = stated.product().inline();
    @Nullable StatedValue<String> owner = inline == null ? null : inline.owner();
    boolean counts =
        !stated.product().name().value().equals(ProductReference.UNSTATED)
            && named.observed().conflicts().isEmpty()
            && (stated.customer() == null || stated.customer().value() == Customer.GENERAL)
            && (stated.workload() == null || stated.workload().value() == Workload.SERVING)
            && (stated.stage() == null || stated.stage().value() != Stage.RETIRED)
            && (owner == null || owner.value().equals(supplier))
            && (stated.channel() == null || !stated.channel().value().equals(COPIES));
    return stated
        .targetOrUnstated()
        .filter(t -> counts && t.provider() != null && t.launchDate() != null)
        .map(t -> launch(t, stated, unstated(stated)));
  }

  private static LaunchOnRecord launch(
      ProductDeployment.Target target, ProductDeployment stated, List<String> unstated) {
    Position at = target.launchDate().at();
    return new LaunchOnRecord(
        Launch.of(
            target.provider().value(),
            unstated.isEmpty() ? stated.stage().value() : null,
            new StatedValue<>(LaunchDate.on(target.launchDate().value()), at)),
        Origin.stated(at),
        unstated);
  }

  /** Lists the fields that a deployment has to state before it counts as a launch. */
  private List<String> unstated(ProductDeployment stated) {
    List<String> unstated = new ArrayList<>();
    if (stated.stage() == null) {
      unstated.add("stage");
    }
    if (stated.customer() == null) {
      unstated.add("customer");
    }
    if (stated.workload() == null) {
      unstated.add("workload");
    }
    @Nullable ProductSpec inline = stated.product().inline();
    if (inline != null && inline.owner() == null) {
      unstated.add("product.owner");
    }
    if (stated.channel() == null && mayBePublished(stated)) {
      unstated.add("channel");
    }
    // What the supplier sells itself, or runs elsewhere, need not be a launch of the cloud's.
    if (stated.channel() != null && stated.channel().value().equals(supplier)) {
      unstated.add(Launch.SOLD_THERE);
    }
    stated
        .targetOrUnstated()
        .map(t -> t.provider().value())
        .filter(cloud -> stated.inference() != null)
        .filter(cloud -> stated.inference().provider().value() != cloud)
        .ifPresent(cloud -> unstated.add("inference.provider: " + cloud.id()));
    return unstated;
  }

  /**
   * Weights of which nobody says anything are not published where the product is an API. Who says
   * that criteria are met, or that nobody knows of the weights, says something.
   */
  private boolean mayBePublished(ProductDeployment stated) {
    List<ProductSpec> said =
        Stream.concat(
                Stream.ofNullable(stated.product().inline()),
                records.said(Deployment.product(stated, records)).stream().map(NamedRecord::value))
            .toList();
    List<Boolean> published =
        said.stream()
            .flatMap(spec -> Stream.ofNullable(spec.openWeights()))
            .map(StatedValue::value)
            .toList();
    boolean open =
        said.stream()
            .anyMatch(
                spec ->
                    spec.capabilityCriteriaMet() != null
                        || spec.leavesOpen(ProductField.OPEN_WEIGHTS));
    return published.isEmpty() ? open || !isApi(said) : published.contains(true);
  }

  /** What is said to be an API and something else is not known to be one. */
  private static boolean isApi(List<ProductSpec> said) {
    return said.stream()
        .flatMap(spec -> Stream.ofNullable(spec.type()))
        .map(StatedValue::value)
        .collect(Collectors.toSet())
        .equals(Set.of(ProductType.API));
  }
}
