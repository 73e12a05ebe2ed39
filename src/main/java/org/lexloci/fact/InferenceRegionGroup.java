package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InferenceRegionGroup that
        && name.equals(that.name)
        && member == that.member;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Boolean.hashCode(member);
  }
}
