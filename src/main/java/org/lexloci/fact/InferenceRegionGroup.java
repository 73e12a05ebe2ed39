package org.lexloci.fact;

/**
 * Whether the region in which the product's model calls run is one of those that the agreement
 * groups.
 *
 * @param name the group's name in the agreement
 */
public record InferenceRegionGroup(String name, boolean member) implements Fact {

  @Override
  public String question() {
    return "inference-regions." + name;
  }

  @Override
  public String answer() {
    return member ? "yes" : "no";
  }
}
