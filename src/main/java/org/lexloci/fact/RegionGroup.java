package org.lexloci.fact;

/**
 * Whether the region in which customers get the product is one of those that the agreement groups.
 *
 * @param name the group's name in the agreement
 */
public record RegionGroup(String name, boolean member) implements Fact {

  @Override
  public String question() {
    return "regions." + name;
  }

  @Override
  public String answer() {
    return member ? "yes" : "no";
  }
}
