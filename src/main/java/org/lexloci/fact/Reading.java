package org.lexloci.fact;

import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reading that && name.equals(that.name) && reading.equals(that.reading);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + reading.hashCode();
  }
}
