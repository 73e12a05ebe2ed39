package org.lexloci.source;

/** Stands where a value is left out or written as null. */
public record NullNode(Position at) implements Node {

  @Override
  public String kind() {
    return "nothing";
  }
}
