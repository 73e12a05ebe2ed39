package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProductGroup that && name.equals(that.name) && member == that.member;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Boolean.hashCode(member);
  }
}
