package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/**
 * A deployment together with everything on record about its product.
 *
 * @param at where the descriptor begins
 * @param name the descriptor's name
 * @param product the product's id
 */
public record Deployment(
    Position at,
    Stated<String> name,
    Stated<String> product,
    ProductDeployment stated,
    OnRecord record,
    Observed observed) {

  /**
   * Joins a descriptor with the records.
   *
   * @param siblings the deployments of the same run, which count as launches
   */
  public static Deployment of(Descriptors.Named named, Records records, Siblings siblings) {
    ProductDeployment stated = named.deployment();
    String id = product(stated, records);
    List<Recorded<ProductSpec>> said = said(named, records.said(id));
    return new Deployment(
        named.at(),
        named.name(),
        new Stated<>(id, stated.product().name().at()),
        stated,
        new OnRecord(
            said.isEmpty() ? near(id, records) : List.of(),
            said,
            Stream.concat(
                    said.stream().flatMap(Deployment::launches),
                    siblings.of(id).stream().filter(s -> s != named).flatMap(Deployment::launch))
                .toList(),
            records.consents().stream()
                .filter(c -> isFor(c.value().product(), id, records))
                .toList(),
            records.capabilities().stream()
                .filter(c -> isFor(c.value().product(), id, records))
                .toList(),
            records.refusals().stream()
                .filter(r -> isFor(r.value().product(), id, records))
                .toList(),
            records.events()),
        named.observed());
  }

  /** Finds the id of the product that a descriptor names; its own word for one not on record. */
  public static String product(ProductDeployment stated, Records records) {
    String name = stated.product().name().value();
    return records.id(name).orElseGet(() -> Records.fold(name));
  }

  /** Where customers get the product, if stated. */
  public Optional<Stated<Provider>> provider() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::provider);
  }

  /** The region in which customers get it, if stated. */
  public Optional<Stated<String>> region() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::region);
  }

  /** The day customers get it there, if stated. */
  public Optional<Stated<LocalDate>> launchDate() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::launchDate);
  }

  /** The day customers get it there, if stated. */
  public Optional<LocalDate> launchDay() {
    return launchDate().map(Stated::value);
  }

  /** Answers the same deployment, described otherwise. */
  public Deployment with(ProductDeployment other) {
    return new Deployment(at, name, product, other, record, observed);
  }

  /** Answers the same deployment with other things on record. */
  public Deployment with(OnRecord other) {
    return new Deployment(at, name, product, stated, other, observed);
  }

  private static List<Recorded<ProductSpec>> said(
      Descriptors.Named named, List<Recorded<ProductSpec>> onRecord) {
    @Nullable ProductSpec inline = named.deployment().product().inline();
    return inline == null
        ? onRecord
        : Stream.concat(Stream.of(new Recorded<>(named.name(), inline, null)), onRecord.stream())
            .toList();
  }

  /** Several names may stand for one product, which is offered once. */
  private static List<String> near(String name, Records records) {
    return NearMiss.several(name, records.names(), 9).stream()
        .flatMap(near -> records.id(near).stream())
        .distinct()
        .limit(3)
        .toList();
  }

  /** What names no product is for every product. */
  private static boolean isFor(@Nullable Stated<String> product, String id, Records records) {
    return product == null
        || records.id(product.value()).orElseGet(() -> Records.fold(product.value())).equals(id);
  }

  private static Stream<OnRecord.Sourced<Launch>> launches(Recorded<ProductSpec> said) {
    return said.value().launchesOrNone().stream()
        .map(l -> new OnRecord.Sourced<>(l, said.origin(l.date().at(), l.source())));
  }

  private static Stream<OnRecord.Sourced<Launch>> launch(Descriptors.Named sibling) {
    ProductDeployment.@Nullable Target target = sibling.deployment().target();
    if (target == null || target.provider() == null || target.launchDate() == null) {
      return Stream.empty();
    }
    Stated<LaunchDate> date =
        new Stated<>(LaunchDate.on(target.launchDate().value()), target.launchDate().at());
    Launch launch =
        new Launch(target.provider().value(), sibling.deployment().stageOrDefault(), date, null);
    return Stream.of(new OnRecord.Sourced<>(launch, Origin.stated(target.launchDate().at())));
  }
}
