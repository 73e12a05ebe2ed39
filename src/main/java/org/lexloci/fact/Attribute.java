package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attribute that && name.equals(that.name) && answer.equals(that.answer);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + answer.hashCode();
  }
}
