package org.lexloci.fact;

/**
 * An attribute of the product or the deployment that the agreement declares.
 *
 * @param name the attribute's name in the agreement
 * @param answer one of the answers that the agreement gives it
 */
public record Attribute(String name, String answer) implements Fact {

  @Override
  public String question() {
    return "attributes." + name;
  }
}
