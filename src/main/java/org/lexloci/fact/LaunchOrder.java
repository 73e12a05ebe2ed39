package org.lexloci.fact;

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
}
