package org.lexloci.descriptor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Customer;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;
import org.lexloci.source.Stated;

/**
 * One product on one target, as a descriptor states it.
 *
 * @param channel {@code provider}, or the id of the party that sells it itself
 */
public record ProductDeployment(
    ProductReference product,
    @Nullable Stated<Stage> stage,
    @Nullable Target target,
    @Nullable Inference inference,
    @Nullable Stated<Customer> customer,
    @Nullable Stated<Workload> workload,
    @Nullable Stated<String> channel) {

  /**
   * Where and when customers get the product.
   *
   * @param launchDate the day customers get it there; in the future for a proposal
   */
  public record Target(
      @Nullable Stated<Provider> provider,
      @Nullable Stated<String> region,
      @Nullable Stated<LocalDate> launchDate) {}

  /** Where the product's model calls run. */
  public record Inference(Stated<Provider> provider, @Nullable Stated<String> region) {}

  /** Answers the stage, which is general availability unless stated. */
  public Stage stageOrDefault() {
    return stage == null ? Stage.GENERAL_AVAILABILITY : stage.value();
  }
}
