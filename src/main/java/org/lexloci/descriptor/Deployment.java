package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/**
 * A deployment together with everything on record about its product.
 *
 * @param at where the descriptor begins
 * @param name the descriptor's name
 * @param product the product's id
 * @param near products on record whose names are near to one that is not
 * @param said every statement about the product, the deployment's own first
 * @param launches of the product, on any provider, this deployment's own left out
 * @param channel {@code provider}, or the id of the party that sells it itself
 * @param consents for the product, on any provider and to any clause
 */
public record Deployment(
    Position at,
    Stated<String> name,
    Stated<String> product,
    List<String> near,
    List<Recorded<ProductSpec>> said,
    List<Known<Launch>> launches,
    Stage stage,
    Optional<Stated<Provider>> provider,
    Optional<Stated<String>> region,
    Optional<Stated<LocalDate>> launchDate,
    Optional<Stated<Provider>> inference,
    Optional<Stated<Customer>> customer,
    Optional<Stated<Workload>> workload,
    Optional<Stated<String>> channel,
    List<Recorded<Consent>> consents,
    List<Recorded<CapabilityStatement>> capabilities,
    List<Recorded<Event>> events) {

  /** Something on record, with where it comes from. */
  public record Known<T>(T value, Origin origin) {}

  /**
   * Joins a descriptor with the records.
   *
   * @param siblings the deployments of the same product in the same run, which count as launches
   */
  public static Deployment of(
      Descriptors.Named named, Records records, List<Descriptors.Named> siblings) {
    ProductDeployment stated = named.deployment();
    String id = product(stated, records);
    ProductDeployment.@Nullable Target target = stated.target();
    List<Recorded<ProductSpec>> said =
        stated.product().inline() == null
            ? records.said(id)
            : Stream.concat(
                    Stream.of(new Recorded<>(named.name(), stated.product().inline(), null)),
                    records.said(id).stream())
                .toList();
    return new Deployment(
        named.at(),
        named.name(),
        new Stated<>(id, stated.product().name().at()),
        said.isEmpty() ? near(id, records) : List.of(),
        said,
        Stream.concat(
                said.stream().flatMap(Deployment::launches),
                siblings.stream().filter(s -> s != named).flatMap(Deployment::launch))
            .toList(),
        stated.stageOrDefault(),
        Optional.ofNullable(target).map(ProductDeployment.Target::provider),
        Optional.ofNullable(target).map(ProductDeployment.Target::region),
        Optional.ofNullable(target).map(ProductDeployment.Target::launchDate),
        Optional.ofNullable(stated.inference()).map(ProductDeployment.Inference::provider),
        Optional.ofNullable(stated.customer()),
        Optional.ofNullable(stated.workload()),
        Optional.ofNullable(stated.channel()),
        records.consents().stream().filter(c -> isFor(c.value().product(), id, records)).toList(),
        records.capabilities().stream()
            .filter(c -> isFor(c.value().product(), id, records))
            .toList(),
        records.events());
  }

  /** Finds the id of the product that a descriptor names; its own word for one not on record. */
  public static String product(ProductDeployment stated, Records records) {
    String name = stated.product().name().value();
    return records.id(name).orElseGet(() -> Records.fold(name));
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

  private static Stream<Known<Launch>> launches(Recorded<ProductSpec> said) {
    return said.value().launchesOrNone().stream()
        .map(l -> new Known<>(l, said.origin(l.date().at(), l.source())));
  }

  private static Stream<Known<Launch>> launch(Descriptors.Named sibling) {
    ProductDeployment.@Nullable Target target = sibling.deployment().target();
    if (target == null || target.provider() == null || target.launchDate() == null) {
      return Stream.empty();
    }
    Stated<LaunchDate> date =
        new Stated<>(LaunchDate.on(target.launchDate().value()), target.launchDate().at());
    Launch launch =
        new Launch(target.provider().value(), sibling.deployment().stageOrDefault(), date, null);
    return Stream.of(new Known<>(launch, Origin.stated(target.launchDate().at())));
  }

  /** Answers the same deployment on another provider. */
  public Deployment withProvider(Stated<Provider> other) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        launches,
        stage,
        Optional.of(other),
        region,
        launchDate,
        inference,
        customer,
        workload,
        channel,
        consents,
        capabilities,
        events);
  }

  /** Answers the same deployment with its model calls elsewhere. */
  public Deployment withInference(Stated<Provider> other) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        launches,
        stage,
        provider,
        region,
        launchDate,
        Optional.of(other),
        customer,
        workload,
        channel,
        consents,
        capabilities,
        events);
  }

  /** Answers the same deployment at another stage. */
  public Deployment withStage(Stage other) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        launches,
        other,
        provider,
        region,
        launchDate,
        inference,
        customer,
        workload,
        channel,
        consents,
        capabilities,
        events);
  }

  /** Answers the same deployment on another day. */
  public Deployment withLaunchDate(Stated<LocalDate> other) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        launches,
        stage,
        provider,
        region,
        Optional.of(other),
        inference,
        customer,
        workload,
        channel,
        consents,
        capabilities,
        events);
  }

  /** Answers the same deployment with one more launch on record. */
  public Deployment withLaunch(Launch launch, Origin origin) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        Stream.concat(launches.stream(), Stream.of(new Known<>(launch, origin))).toList(),
        stage,
        provider,
        region,
        launchDate,
        inference,
        customer,
        workload,
        channel,
        consents,
        capabilities,
        events);
  }

  /** Answers the same deployment with one more consent on record. */
  public Deployment withConsent(Recorded<Consent> consent) {
    return new Deployment(
        at,
        name,
        product,
        near,
        said,
        launches,
        stage,
        provider,
        region,
        launchDate,
        inference,
        customer,
        workload,
        channel,
        Stream.concat(consents.stream(), Stream.of(consent)).toList(),
        capabilities,
        events);
  }
}
