package org.lexloci.fact;

/**
 * Whether the product is one of those that the agreement names.
 *
 * @param name the group's name in the agreement
 */
public record ProductGroup(String name, boolean member) implements Fact {

  @Override
  public String question() {
    return "products." + name;
  }

  @Override
  public String answer() {
    return member ? "yes" : "no";
  }
}
