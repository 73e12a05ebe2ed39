package org.lexloci.deployment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.NamedRecord;
import org.lexloci.descriptor.Observation;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * A deployment together with everything on record about its product.
 *
 * @param at where the descriptor begins
 * @param name the descriptor's name
 * @param product the product's id
 * @param asOf where its launch date comes from when it states none itself; empty otherwise
 */
public record Deployment(
    Position at,
    StatedValue<String> name,
    StatedValue<String> product,
    ProductDeployment stated,
    DeploymentRecords record,
    Observation observed,
    Optional<AsOf> asOf) {

  /**
   * A launch date that a deployment does not state.
   *
   * @param onRecord whether a launch on its cloud is on record for that day
   * @param words which day it is, and why
   */
  public record AsOf(boolean onRecord, String words) {}

  /**
   * Joins a descriptor with the records.
   *
   * @param siblings the deployments of the same run, which count as launches
   */
  public static Deployment of(Descriptors.Named named, Records records, Siblings siblings) {
    ProductDeployment stated = named.deployment();
    String id = product(stated, records);
    List<NamedRecord<ProductSpec>> said = said(named, records.said(id));
    DeploymentRecords record =
        new DeploymentRecords(
            said.isEmpty() ? records.slips(id) : List.of(),
            said,
            Stream.concat(said.stream().flatMap(Deployment::launches), siblings.of(id, named))
                .toList(),
            records.consents().stream()
                .filter(c -> c.value().forAnyProduct() || isFor(c.value().product(), id, records))
                .toList(),
            records.capabilities().stream()
                .filter(c -> isFor(c.value().product(), id, records))
                .toList(),
            records.refusals().stream()
                .filter(r -> isFor(r.value().product(), id, records))
                .toList(),
            records.events());
    return new Deployment(
            named.at(),
            named.name(),
            new StatedValue<>(id, stated.product().name().at()),
            stated,
            record,
            named.observed(),
            Optional.empty())
        .dated(named.otherwise());
  }

  /**
   * Takes the day of the first launch on record on its cloud where it states none itself, else
   * another day if there is one.
   */
  private Deployment dated(Optional<LocalDate> otherwise) {
    if (provider().isEmpty() || launchDate().isPresent()) {
      return this;
    }
    Provider cloud = provider().get().value();
    Optional<LaunchOnRecord> first =
        record.launches().stream()
            .filter(l -> l.provider() == cloud && l.stage() != Stage.RETIRED)
            .filter(l -> l.day().isPresent())
            .filter(l -> l.origin().kind() != Origin.Kind.ASSUMED)
            .min(Comparator.comparing(l -> l.day().orElseThrow()));
    if (first.isPresent()) {
      LocalDate day = first.get().day().orElseThrow();
      String where = first.get().origin().shown();
      String words = day + ", its first launch on " + cloud.id() + ", " + where;
      return soldBy(first.get().launch().channel(), where).on(day, where, new AsOf(true, words));
    }
    String none = ", today; no launch date on " + cloud.id() + " is on record";
    return otherwise.map(day -> on(day, "today", new AsOf(false, day + none))).orElse(this);
  }

  /** What is asked of a launch on record is asked of the way in which it was sold. */
  private Deployment soldBy(@Nullable StatedValue<String> seller, String where) {
    return seller == null || stated.channel() != null
        ? this
        : with(stated.soldBy(new StatedValue<>(seller.value(), Position.whole(where))));
  }

  private Deployment on(LocalDate day, String where, AsOf taken) {
    ProductDeployment dated = stated.onDay(new StatedValue<>(day, Position.whole(where)));
    return new Deployment(at, name, product, dated, record, observed, Optional.of(taken));
  }

  /** Finds the id of the product that a descriptor names; its own word for one not on record. */
  static String product(ProductDeployment stated, Records records) {
    String name = stated.product().name().value();
    return records.id(name).orElseGet(() -> Records.fold(name));
  }

  /** Where customers get the product, if stated. */
  public Optional<StatedValue<Provider>> provider() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::provider);
  }

  /** Answers the id of the cloud where customers get the product, if stated. */
  public Optional<String> providerId() {
    return provider().map(provider -> provider.value().id());
  }

  /** Where its model calls run, if that is stated apart. */
  public Optional<StatedValue<Provider>> inference() {
    return Optional.ofNullable(stated.inference()).map(ProductDeployment.Inference::provider);
  }

  /** Answers the cloud where the model calls run, if that is another one. */
  public Optional<Provider> inferenceElsewhere() {
    Optional<Provider> here = provider().map(StatedValue::value);
    return inference().map(StatedValue::value).filter(calls -> !here.equals(Optional.of(calls)));
  }

  /**
   * Lists the clouds off the anchor provider on which it is known to run or to call models; where
   * all of it is on the anchor provider, that one.
   */
  public Set<Provider> cloudsOff(Optional<Provider> anchor) {
    Set<Provider> clouds = new TreeSet<>();
    provider().ifPresent(target -> clouds.add(target.value()));
    inference().ifPresent(calls -> clouds.add(calls.value()));
    if (clouds.size() > 1 || provider().isEmpty()) {
      anchor.ifPresent(clouds::remove);
    }
    return clouds;
  }

  /** The region in which customers get it, if stated. */
  public Optional<StatedValue<String>> region() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::region);
  }

  /** The day customers get it there, if stated. */
  public Optional<StatedValue<LocalDate>> launchDate() {
    return stated.targetOrUnstated().map(ProductDeployment.Target::launchDate);
  }

  /** The day customers get it there, if stated. */
  public Optional<LocalDate> launchDay() {
    return launchDate().map(StatedValue::value);
  }

  /** Answers the same deployment, described otherwise. */
  public Deployment with(ProductDeployment other) {
    Optional<StatedValue<LocalDate>> day =
        other.targetOrUnstated().map(ProductDeployment.Target::launchDate);
    return new Deployment(
        at, name, product, other, record, observed, asOf.filter(a -> day.equals(launchDate())));
  }

  /** Answers the same deployment with other things on record. */
  public Deployment with(DeploymentRecords other) {
    return new Deployment(at, name, product, stated, other, observed, asOf);
  }

  private static List<NamedRecord<ProductSpec>> said(
      Descriptors.Named named, List<NamedRecord<ProductSpec>> onRecord) {
    @Nullable ProductSpec inline = named.deployment().product().inline();
    return inline == null
        ? onRecord
        : Stream.concat(Stream.of(new NamedRecord<>(named.name(), inline, null)), onRecord.stream())
            .toList();
  }

  private static boolean isFor(StatedValue<String> product, String id, Records records) {
    return records.id(product.value()).orElseGet(() -> Records.fold(product.value())).equals(id);
  }

  private static Stream<LaunchOnRecord> launches(NamedRecord<ProductSpec> said) {
    return said.value().launchesOrNone().stream().map(l -> new LaunchOnRecord(l, said.origin(l)));
  }
}
