package org.lexloci.fact;

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
}
