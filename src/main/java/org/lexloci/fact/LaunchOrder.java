package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

/**
 * When the anchor provider's launch falls.
 *
 * @param stages which launches on the anchor provider were looked at
 */
public record LaunchOrder(Stages stages, Order order) implements Fact {

  @Override
  public String question() {
    return stages == Stages.ANY_STAGE ? "launch-order-any-stage" : "launch-order";
  }

  @Override
  public String answer() {
    return order.id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LaunchOrder that && stages == that.stages && order == that.order;
  }

  @Override
  public int hashCode() {
    return 31 * stages.hashCode() + order.hashCode();
  }
}
