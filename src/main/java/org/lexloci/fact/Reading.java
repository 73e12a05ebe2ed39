package org.lexloci.fact;

/**
 * How the judged world reads an ambiguity of the edition.
 *
 * @param name the ambiguity's name in the edition: {@code affiliate}
 * @param reading one of the answers that the edition gives it: {@code majority-owned}
 */
public record Reading(String name, String reading) implements Fact {

  @Override
  public String question() {
    return "readings." + name;
  }

  @Override
  public String answer() {
    return reading;
  }
}
