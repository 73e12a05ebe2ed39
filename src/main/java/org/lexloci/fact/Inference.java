package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

/** The cloud on which the product's model calls run. */
public record Inference(Provider provider) implements Fact {

  @Override
  public String question() {
    return "inference.provider";
  }

  @Override
  public String answer() {
    return provider.id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Inference that && provider == that.provider;
  }

  @Override
  public int hashCode() {
    return provider.hashCode();
  }
}
