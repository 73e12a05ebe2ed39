package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Customer;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;

/**
 * One product on one target, as a descriptor states it.
 *
 * @param channel {@code provider}, or the id of the party that sells it itself
 * @param capability what it rests on that the counterparty may not support, by a name of its own
 * @param attributes answers to what the agreement asks of deployments, by attribute
 * @param artifacts files, seen from the descriptor's own, that say the same of it
 */
public record ProductDeployment(
    ProductReference product,
    @Nullable StatedValue<Stage> stage,
    @Nullable Target target,
    @Nullable Inference inference,
    @Nullable StatedValue<Customer> customer,
    @Nullable StatedValue<Workload> workload,
    @Nullable StatedValue<String> channel,
    @Nullable StatedValue<String> capability,
    @Nullable Map<String, StatedValue<String>> attributes,
    @Nullable List<StatedValue<String>> artifacts) {

  /** Says no more than what is where and when. */
  public static ProductDeployment of(
      ProductReference product, @Nullable StatedValue<Stage> stage, @Nullable Target target) {
    return new ProductDeployment(product, stage, target, null, null, null, null, null, null, null);
  }

  /**
   * Where and when customers get the product.
   *
   * @param launchDate the day customers get it there; in the future for a proposal
   */
  public record Target(
      @Nullable StatedValue<Provider> provider,
      @Nullable StatedValue<String> region,
      @Nullable StatedValue<LocalDate> launchDate) {}

  /** Where the product's model calls run. */
  public record Inference(StatedValue<Provider> provider, @Nullable StatedValue<String> region) {}

  /** A region, and the cloud that it is stated of. */
  public record CloudRegion(StatedValue<Provider> provider, StatedValue<String> region) {

    private static Stream<CloudRegion> of(
        @Nullable StatedValue<Provider> provider, @Nullable StatedValue<String> region) {
      return provider == null || region == null
          ? Stream.empty()
          : Stream.of(new CloudRegion(provider, region));
    }
  }

  /** Lists the regions in which customers get it and in which its model calls run. */
  public List<CloudRegion> regions() {
    return Stream.concat(
            target == null ? Stream.empty() : CloudRegion.of(target.provider(), target.region()),
            inference == null
                ? Stream.empty()
                : CloudRegion.of(inference.provider(), inference.region()))
        .toList();
  }

  /** Lists, each in one phrase, the regions that are of another cloud than the one beside them. */
  List<String> regionConflicts() {
    return regions().stream()
        .filter(r -> r.provider().value().disowns(r.region().value()))
        .map(
            r ->
                "region `%s` at %s is of another cloud than `%s` at %s"
                    .formatted(
                        SafeText.of(r.region().value()),
                        r.region().at(),
                        r.provider().value().id(),
                        r.provider().at()))
        .toList();
  }

  /** Answers the stage, which is general availability unless stated. */
  public Stage stageOrDefault() {
    return stage == null ? Stage.GENERAL_AVAILABILITY : stage.value();
  }

  /** Answers the attributes, none when none are stated. */
  public Map<String, StatedValue<String>> attributesOrNone() {
    return attributes == null ? Map.of() : attributes;
  }

  /** Lists the files that say the same of it, none when none are listed. */
  public List<StatedValue<String>> artifactsOrNone() {
    return artifacts == null ? List.of() : artifacts;
  }

  /** Tells whether it is no longer offered, which nothing is that launches after a day. */
  public boolean isRetired(LocalDate today) {
    return stageOrDefault() == Stage.RETIRED
        && targetOrUnstated().map(Target::launchDate).map(StatedValue::value).stream()
            .noneMatch(today::isBefore);
  }

  /** Answers the target, empty when none is stated. */
  public Optional<Target> targetOrUnstated() {
    return Optional.ofNullable(target);
  }

  /** Says the same of another provider. */
  public ProductDeployment onProvider(@Nullable StatedValue<Provider> provider) {
    return with(new Target(provider, stated().region(), stated().launchDate()));
  }

  /** Says the same of another region. */
  public ProductDeployment inRegion(@Nullable StatedValue<String> region) {
    return with(new Target(stated().provider(), region, stated().launchDate()));
  }

  /** Says the same of another day. */
  public ProductDeployment onDay(StatedValue<LocalDate> day) {
    return with(new Target(stated().provider(), stated().region(), day));
  }

  /** Answers the target, one of which nothing is stated when there is none. */
  private Target stated() {
    return target == null ? new Target(null, null, null) : target;
  }

  /** Says the same with model calls elsewhere. */
  public ProductDeployment inferredOn(StatedValue<Provider> provider) {
    return with(new Inference(provider, null));
  }

  /** Says the same with model calls in another region of the provider on which they run. */
  public ProductDeployment inferredIn(StatedValue<String> region) {
    return inference == null ? this : with(new Inference(inference.provider(), region));
  }

  /** Says the same of a product of another type. */
  public ProductDeployment typed(StatedValue<ProductType> type) {
    ProductSpec spec = product.inline() == null ? ProductSpec.NOTHING : product.inline();
    return with(
        new ProductReference(product.name(), spec.typed(type)), stage, target, inference, channel);
  }

  /** Says the same of another seller. */
  public ProductDeployment soldBy(@Nullable StatedValue<String> seller) {
    return with(product, stage, target, inference, seller);
  }

  /** Says the same of another stage. */
  public ProductDeployment at(StatedValue<Stage> other) {
    return with(product, other, target, inference, channel);
  }

  private ProductDeployment with(Target other) {
    return with(product, stage, other, inference, channel);
  }

  private ProductDeployment with(Inference other) {
    return with(product, stage, target, other, channel);
  }

  private ProductDeployment with(
      ProductReference otherProduct,
      @Nullable StatedValue<Stage> otherStage,
      @Nullable Target otherTarget,
      @Nullable Inference otherInference,
      @Nullable StatedValue<String> otherChannel) {
    return new ProductDeployment(
        otherProduct,
        otherStage,
        otherTarget,
        otherInference,
        customer,
        workload,
        otherChannel,
        capability,
        attributes,
        artifacts);
  }
}
