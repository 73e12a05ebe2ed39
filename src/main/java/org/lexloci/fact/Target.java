package org.lexloci.fact;

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
}
