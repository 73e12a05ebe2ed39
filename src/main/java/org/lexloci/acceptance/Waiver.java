package org.lexloci.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * A breach that is accepted until a day, with a reason and a name.
 *
 * @param clause whose breach is accepted, in every edition
 * @param deployment the name of the one descriptor it is for; empty when it is for a product
 * @param product the product it is for, by any of its names, together with {@code provider}, where
 *     model calls run too; empty when it is for a deployment whatever that is
 * @param until the last day on which it counts, as written
 * @param evidence where the counterparty can be seen to agree; it does not make a consent
 */
public record Waiver(
    StatedValue<String> name,
    StatedValue<String> clause,
    Optional<String> deployment,
    Optional<String> product,
    Optional<Provider> provider,
    String reason,
    String owner,
    String ticket,
    StatedValue<String> until,
    Optional<LocalDate> lastDay,
    Optional<String> evidence) {

  /** Tells whether it still counts on a day; one without a readable last day never does. */
  public boolean countsOn(LocalDate day) {
    return lastDay.filter(last -> !day.isAfter(last)).isPresent();
  }

  /** Tells whether it is for one deployment, whatever runs there and wherever. */
  public boolean isForWhatever() {
    return deployment.isPresent() && product.isEmpty() && provider.isEmpty();
  }

  /**
   * Tells whether it is for a deployment.
   *
   * @param id finds the id of the product that a name means
   */
  public boolean isFor(Deployment judged, UnaryOperator<String> id) {
    if (deployment.isPresent() && !deployment.get().equals(judged.name().value())) {
      return false;
    }
    if (isForWhatever()) {
      return true;
    }
    return product.map(id).filter(judged.product().value()::equals).isPresent()
        && provider.isPresent()
        && judged.inferenceElsewhere().isEmpty()
        && judged.provider().filter(p -> p.value() == provider.get()).isPresent();
  }
}
