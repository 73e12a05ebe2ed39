package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

/** The cloud on which customers get the product. */
public record Target(Provider provider) implements Fact {

  @Override
  public String question() {
    return "target.provider";
  }

  @Override
  public String answer() {
    return provider.id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target that && provider == that.provider;
  }

  @Override
  public int hashCode() {
    return provider.hashCode();
  }
}
